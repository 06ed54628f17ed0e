package io.moneyprinter.speech.english;

/**
 * A written word and how it is said.
 *
 * @param written as white space divides the text, with its punctuation
 * @param spoken zero or more words of plain letters and apostrophes, divided by blanks
 * and commas
 * @param pause after it
 */
public record SpokenWord(String written, String spoken, Pause pause) {

	SpokenWord pausing(Pause atLeast) {
		return new SpokenWord(this.written, this.spoken, this.pause.orAtLeast(atLeast));
	}

	public boolean silent() {
		return this.spoken.isEmpty();
	}

}
