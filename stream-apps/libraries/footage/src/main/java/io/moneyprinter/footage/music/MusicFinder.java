package io.moneyprinter.footage.music;

import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.footage.FootageOrder;

/**
 * Finds or makes the music of a film. The same order gives the same music; may be called
 * from any thread.
 */
public interface MusicFinder {

	/**
	 * Finds a piece.
	 * @param order the film
	 * @param folder an existing folder of the caller's, into which the piece is put
	 * @return the piece, or empty when the request wants none
	 * @throws io.moneyprinter.video.VideoException {@code UNUSABLE_MATERIAL} when own
	 * music is asked for and is missing or no sound, or the store's codes when it cannot
	 * be fetched
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	Optional<MusicPiece> find(FootageOrder order, Path folder) throws InterruptedException;

	/**
	 * Names what decides the choice beside the order, for content keys.
	 * @return such as {@code composed/1}
	 */
	String recipe();

}
