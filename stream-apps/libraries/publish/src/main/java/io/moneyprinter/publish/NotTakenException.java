package io.moneyprinter.publish;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * A target certainly did not take the film, because it refused or was never reached. Any
 * other failure leaves open whether it did.
 */
public final class NotTakenException extends VideoException {

	private static final long serialVersionUID = 1L;

	/**
	 * Creates the exception.
	 * @param code what kind of failure it is
	 * @param sentence what happened and what to do next, as a whole sentence
	 */
	public NotTakenException(ErrorCode code, String sentence) {
		this(code, sentence, null);
	}

	/**
	 * Creates the exception.
	 * @param code what kind of failure it is
	 * @param sentence what happened and what to do next, as a whole sentence
	 * @param cause what led to it
	 */
	public NotTakenException(ErrorCode code, String sentence, @Nullable Throwable cause) {
		super(code, sentence, cause);
	}

}
