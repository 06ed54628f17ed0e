package io.moneyprinter.storyboard;

import io.moneyprinter.media.FontFace;

/**
 * The fonts to choose from. Characters that one does not have are drawn by the font of
 * their script.
 */
public enum Typeface {

	/** Clear and strong; Latin, Cyrillic and Greek. */
	SANS(FontFace.INTER),
	/** Narrow capitals, for much text at a large size; Latin and Cyrillic. */
	CONDENSED(FontFace.BEBAS),
	/** With serifs; Latin, Cyrillic and Greek. */
	SERIF(FontFace.VOLLKORN),
	/** Soft and round; Latin, Cyrillic and Greek. */
	ROUND(FontFace.COMFORTAA);

	private final FontFace face;

	Typeface(FontFace face) {
		this.face = face;
	}

	/**
	 * The font that draws it.
	 * @return one that ships
	 */
	public FontFace face() {
		return this.face;
	}

}
