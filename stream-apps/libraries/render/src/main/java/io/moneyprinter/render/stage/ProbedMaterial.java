package io.moneyprinter.render.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.footage.own.Material;
import io.moneyprinter.footage.own.MaterialInspector;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.VideoException;
import org.springframework.util.FileSystemUtils;

/**
 * Looks into material with ffmpeg in its sandbox: a file counts as what can really be
 * read from it.
 */
final class ProbedMaterial implements MaterialInspector {

	private final Ffmpeg ffmpeg;

	ProbedMaterial(Ffmpeg ffmpeg) {
		this.ffmpeg = ffmpeg;
	}

	@Override
	public Optional<Material> inspect(Path file) throws IOException {
		Optional<Material> byContent = SIGNATURES.inspect(file);
		if (byContent.isEmpty()) {
			return byContent;
		}
		Path folder = Files.createTempDirectory(file.toAbsolutePath().getParent(), "probe");
		try (Workbench bench = this.ffmpeg.workbench(folder)) {
			MediaProbe probe = MediaProbe.of(bench, file, MaterialInput.ANY);
			return byContent.map((material) -> new Material(material.kind(), probe.lengthMillis()));
		}
		catch (VideoException ex) {
			return Optional.empty();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Optional.empty();
		}
		finally {
			FileSystemUtils.deleteRecursively(folder);
		}
	}

}
