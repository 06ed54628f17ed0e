package io.moneyprinter.render.rendition;

/**
 * Is told how far a conversion is.
 */
@FunctionalInterface
public interface ConversionProgress {

	/**
	 * Takes note; must not block.
	 * @param made frames that are encoded
	 * @param all that the film has
	 */
	void frames(long made, long all);

}
