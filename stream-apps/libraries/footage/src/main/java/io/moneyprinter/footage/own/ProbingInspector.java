package io.moneyprinter.footage.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.footage.own.Material.Kind;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * Lets ffmpeg look into files of an accepted kind, in its sandbox: it tells whether they
 * can be read, what is in them and how long it is.
 */
public final class ProbingInspector implements MaterialInspector {

	private final Ffmpeg ffmpeg;

	/**
	 * Makes an inspector.
	 * @param ffmpeg that looks into the files
	 */
	public ProbingInspector(Ffmpeg ffmpeg) {
		this.ffmpeg = ffmpeg;
	}

	@Override
	public Optional<Material> inspect(Path file) throws IOException, InterruptedException {
		Optional<Signature> signature = Signature.of(file);
		if (signature.isEmpty()) {
			return Optional.empty();
		}
		Path folder = file.resolveSibling(file.getFileName() + "-probe");
		try (Workbench bench = this.ffmpeg.workbench(folder)) {
			return material(signature.get().kind(), MediaProbe.of(bench, file, input(signature.get().kind())));
		}
		catch (VideoException ex) {
			if (ex.code() == ErrorCode.UNUSABLE_MATERIAL) {
				return Optional.empty();
			}
			throw ex;
		}
	}

	private static MaterialInput input(Kind kind) {
		return switch (kind) {
			case CLIP -> MaterialInput.CLIP;
			case STILL -> MaterialInput.PICTURE;
			case SOUND -> MaterialInput.SOUND;
		};
	}

	/** A file made for clips may hold sound alone. */
	private static Optional<Material> material(Kind kind, MediaProbe probe) {
		if (probe.video().isPresent() && kind != Kind.SOUND) {
			return Optional.of(new Material(kind, (kind == Kind.CLIP) ? probe.lengthMillis() : 0));
		}
		return probe.audio().map((sound) -> new Material(Kind.SOUND, probe.lengthMillis()));
	}

}
