package io.moneyprinter.video;

import org.jspecify.annotations.Nullable;

/**
 * Something that went wrong with one video, with a code to act on and a sentence to read.
 */
public class VideoException extends RuntimeException {

	private static final long serialVersionUID = 1L;

	private final ErrorCode code;

	/**
	 * Creates the exception.
	 * @param code what kind of failure it is
	 * @param sentence what happened and what to do next, as a whole sentence
	 */
	public VideoException(ErrorCode code, String sentence) {
		this(code, sentence, null);
	}

	/**
	 * Creates the exception.
	 * @param code what kind of failure it is
	 * @param sentence what happened and what to do next, as a whole sentence
	 * @param cause what led to it
	 */
	public VideoException(ErrorCode code, String sentence, @Nullable Throwable cause) {
		super(sentence, cause);
		this.code = code;
	}

	public ErrorCode code() {
		return this.code;
	}

	/**
	 * The sentence for people.
	 * @return never empty
	 */
	public String sentence() {
		String message = getMessage();
		return (message != null) ? message : this.code.name();
	}

}
