package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.nio.file.Path;

import io.moneyprinter.video.MaterialId;

/**
 * What a film was cut from, to be fetched file by file.
 */
public interface FilmParts {

	/**
	 * Writes how the film was cut.
	 * @param target a file that is written
	 * @throws IOException when it cannot be written
	 */
	void storyboard(Path target) throws IOException;

	/**
	 * Writes what is spoken.
	 * @param target a file that is written
	 * @throws IOException when it cannot be written
	 */
	void narration(Path target) throws IOException;

	/**
	 * Writes a piece of own material.
	 * @param material which
	 * @param target a file that is written
	 * @throws IOException when it cannot be written
	 */
	void material(MaterialId material, Path target) throws IOException;

}
