package io.moneyprinter.footage.own;

/**
 * What a piece of own material is.
 *
 * @param kind of its content
 * @param lengthMillis of a clip or sound; 0 when unknown
 */
public record Material(Kind kind, long lengthMillis) {

	/** What pieces are used for. */
	public enum Kind {

		/** Moving pictures. */
		CLIP,
		/** A picture. */
		STILL,
		/** Sound without pictures. */
		SOUND

	}

}
