package io.moneyprinter.platform.home;

/**
 * The platform cannot do what was asked. The message is one whole sentence for a person,
 * naming what stands in the way and what to do about it.
 */
public class PlatformException extends RuntimeException {

	/**
	 * @param sentence what stands in the way
	 */
	public PlatformException(String sentence) {
		super(sentence);
	}

	/**
	 * @param sentence what stands in the way
	 * @param cause what made it known
	 */
	public PlatformException(String sentence, Throwable cause) {
		super(sentence, cause);
	}

}
