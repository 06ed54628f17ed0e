package io.moneyprinter.speech;

import java.util.List;

import io.moneyprinter.video.TimedWord;

/**
 * A spoken text.
 *
 * @param lengthMillis of the sound
 * @param words in the order in which they are heard, timed from the sound's start
 */
public record Speech(long lengthMillis, List<TimedWord> words) {

	public Speech {
		words = List.copyOf(words);
		long at = 0;
		for (TimedWord word : words) {
			if (word.startMillis() < at || word.endMillis() > lengthMillis) {
				throw new IllegalArgumentException("The word '" + word.text() + "' (" + word.startMillis() + " to "
						+ word.endMillis() + " ms) does not lie between " + at + " and " + lengthMillis + " ms.");
			}
			at = word.endMillis();
		}
	}

}
