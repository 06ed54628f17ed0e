package io.moneyprinter.footage;

import java.nio.file.Path;

/**
 * Finds or makes what a film shows. The same order gives the same footage, whoever asks
 * and however often; implementations may be called from any thread.
 */
public interface FootageFinder {

	/**
	 * Covers a whole narration with shots, scene by scene and without a gap.
	 * @param order the film and what its maker wants to see
	 * @param folder an existing folder of the caller's; files that shots name are made
	 * there under names of ours and live as long as the folder
	 * @return footage for every scene of the narration
	 * @throws io.moneyprinter.video.VideoException {@code UNUSABLE_MATERIAL} when only
	 * own material is wanted and none of it can be shown, or the store's codes when it
	 * cannot be fetched
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	Footage find(FootageOrder order, Path folder) throws InterruptedException;

	/**
	 * Names what decides the choice beside the order, for content keys.
	 * @return such as {@code generated/1}; another number means other footage from the
	 * same order
	 */
	String recipe();

}
