package io.moneyprinter.video;

/**
 * A word, and when it is heard.
 *
 * @param text as the script writes it, with its punctuation
 * @param startMillis from the narration's start
 * @param endMillis from the narration's start, not before {@code startMillis}
 */
public record TimedWord(String text, long startMillis, long endMillis) {

	public TimedWord {
		if (startMillis < 0 || endMillis < startMillis) {
			throw new IllegalArgumentException(
					"The word '" + text + "' cannot be heard from " + startMillis + " to " + endMillis + " ms.");
		}
	}

}
