package io.moneyprinter.render.desk;

import java.io.IOException;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.Map;

import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.file.MaterialFolders;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.VideoException;

/**
 * The files that a storyboard names: found, looked into and hashed once each.
 */
final class BoardFiles {

	private final MaterialFolders folders;

	private final Workbench bench;

	private final Map<Path, MediaProbe> probes = new HashMap<>();

	private final Map<Path, MaterialId> ids = new HashMap<>();

	BoardFiles(MaterialFolders folders, Workbench bench) {
		this.folders = folders;
		this.bench = bench;
	}

	Path find(String field, String name) {
		return this.folders.find(field, name);
	}

	/** What is in a file; with the field in the sentence if it is not as it must be. */
	MediaProbe probe(String field, String name, MaterialInput kind) throws InterruptedException {
		Path file = find(field, name);
		MediaProbe known = this.probes.get(file);
		if (known != null) {
			return known;
		}
		try {
			MediaProbe probe = MediaProbe.of(this.bench, file, kind);
			this.probes.put(file, probe);
			return probe;
		}
		catch (VideoException ex) {
			throw (ex.code() == ErrorCode.UNUSABLE_MATERIAL)
					? InvalidRequestException.of(field, name, "a whole " + allowed(kind)) : ex;
		}
	}

	private static String allowed(MaterialInput kind) {
		return switch (kind) {
			case CLIP -> "clip: MP4, MOV, WebM, MKV, AVI, MPEG, FLV or Ogg";
			case PICTURE -> "picture: JPEG, PNG, WebP, BMP, TIFF or GIF";
			case SOUND -> "sound: WAV, MP3, FLAC, Ogg, AAC, AIFF, M4A, or a clip with sound";
			case ANY -> "clip, picture or sound";
		};
	}

	/** How long a sound or a clip takes. */
	double seconds(String field, String name, MaterialInput kind) throws InterruptedException {
		MediaProbe probe = probe(field, name, kind);
		if (kind == MaterialInput.SOUND && probe.audio().isEmpty()) {
			throw InvalidRequestException.of(field, name, "a file with sound in it");
		}
		return probe.lengthMillis() / 1000.0;
	}

	MaterialId id(String field, String name) {
		return this.ids.computeIfAbsent(find(field, name), (file) -> {
			try {
				return new MaterialId(ContentHash.of(file));
			}
			catch (IOException ex) {
				throw InvalidRequestException.of(field, name, "a file that can be read");
			}
		});
	}

}
