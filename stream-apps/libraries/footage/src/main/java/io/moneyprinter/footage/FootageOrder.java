package io.moneyprinter.footage;

import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * A film that needs pictures.
 *
 * @param request whose material, tone and canvas
 * @param script what the scenes are about
 * @param narration when they are heard; its scenes are those of the script
 * @param seed decides where taste is free; usually {@linkplain #seed(VideoId) the
 * video's}
 */
public record FootageOrder(VideoRequest request, Script script, Narration narration, long seed) {

	public FootageOrder {
		if (script.scenes().size() != narration.scenes().size()) {
			throw new IllegalArgumentException("The script has " + script.scenes().size() + " scenes, its narration "
					+ narration.scenes().size() + ".");
		}
	}

	/**
	 * The seed of a video, so that two films of one script look different and one film
	 * looks the same each time.
	 * @param video whose
	 * @return a number that storyboards can write, from 0 to 2³¹ − 1
	 */
	public static long seed(VideoId video) {
		long mixed = video.value().getMostSignificantBits()
				^ Long.rotateLeft(video.value().getLeastSignificantBits(), 31);
		return mixed & Integer.MAX_VALUE;
	}

}
