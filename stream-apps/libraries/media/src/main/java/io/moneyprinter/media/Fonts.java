package io.moneyprinter.media;

import java.io.IOException;
import java.net.URL;
import java.nio.file.Path;
import java.util.Objects;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * The fonts that ship, as files.
 */
public final class Fonts {

	private final Path folder;

	/**
	 * Fonts that are unpacked when they are asked for.
	 * @param folder where they are put
	 */
	public Fonts(Path folder) {
		this.folder = folder;
	}

	/**
	 * A face's file.
	 * @param face which
	 * @return unpacked
	 * @throws VideoException {@code OUT_OF_RESOURCES} when it cannot be unpacked
	 */
	public Path file(FontFace face) {
		URL packed = Objects.requireNonNull(Fonts.class.getResource("fonts/" + face.file()), face.file());
		try {
			return Unpacking.file(packed, this.folder.resolve(face.file()));
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The font " + face.family() + " cannot be unpacked into " + this.folder + ": " + ex.getMessage(),
					ex);
		}
	}

}
