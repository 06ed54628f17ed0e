package io.moneyprinter.video;

import java.util.List;

/**
 * One scene of a narration.
 *
 * @param number the scene's number in the script, from 1
 * @param startMillis from the narration's start
 * @param endMillis when the next scene starts, or the narration ends
 * @param words in the order in which they are spoken
 */
public record SpokenScene(int number, long startMillis, long endMillis, List<TimedWord> words) {

	public SpokenScene {
		words = List.copyOf(words);
		if (startMillis < 0 || endMillis <= startMillis) {
			throw new IllegalArgumentException(
					"Scene " + number + " cannot be heard from " + startMillis + " to " + endMillis + " ms.");
		}
	}

}
