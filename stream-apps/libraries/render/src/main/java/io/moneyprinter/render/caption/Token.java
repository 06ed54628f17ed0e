package io.moneyprinter.render.caption;

/**
 * The smallest piece of a caption that is highlighted and that a line can end with.
 *
 * @param text visible and harmless
 * @param spaced whether a space stands between it and the token before
 * @param startMillis when it is heard
 * @param endMillis when it has been heard
 */
record Token(String text, boolean spaced, long startMillis, long endMillis) {

	/** As people count them. */
	int characters() {
		return this.text.codePointCount(0, this.text.length()) + (this.spaced ? 1 : 0);
	}

	boolean endsSentence() {
		return this.text.matches(".*[.!?…。！？؟।][\"'”’»)\\]]*");
	}

	boolean endsClause() {
		return endsSentence() || this.text.matches(".*[,;:–—、，；：،؛][\"'”’»)\\]]*");
	}

}
