package io.moneyprinter.speech.english;

/**
 * How a reader pauses after a word.
 */
public enum Pause {

	/** Not at all. */
	NONE(""),
	/** Shortly, in the middle of a sentence. */
	COMMA(","),
	/** At the end of a statement. */
	STATEMENT("."),
	/** At the end of a question. */
	QUESTION("?"),
	/** At the end of an exclamation. */
	EXCLAMATION("!");

	private final String mark;

	Pause(String mark) {
		this.mark = mark;
	}

	/**
	 * The punctuation that stands for it.
	 * @return one character, or nothing for {@link #NONE}
	 */
	public String mark() {
		return this.mark;
	}

	public boolean endsSentence() {
		return this.compareTo(COMMA) > 0;
	}

	/**
	 * The longer of two.
	 * @param other the other
	 * @return this or the other
	 */
	public Pause orAtLeast(Pause other) {
		return (this.compareTo(other) >= 0) ? this : other;
	}

}
