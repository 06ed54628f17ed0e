package io.moneyprinter.video;

import org.jspecify.annotations.Nullable;

/**
 * How an attempt failed, as it is kept and shown.
 *
 * @param code the reason
 * @param sentence the reason for people
 * @param stage where it happened; {@code null} before the first stage
 */
public record Failure(ErrorCode code, String sentence, @Nullable StageName stage) {

	public Failure {
		// What a database cannot keep as text.
		sentence = sentence.replace('\0', ' ');
		if (sentence.isBlank()) {
			throw new IllegalArgumentException("A failure needs a sentence that says what happened.");
		}
	}

	/**
	 * The failure that an exception amounts to. Exceptions nobody foresaw become
	 * {@link ErrorCode#INTERNAL}.
	 * @param thrown what was thrown
	 * @param stage where
	 * @return the failure
	 */
	public static Failure of(Throwable thrown, @Nullable StageName stage) {
		if (thrown instanceof VideoException known) {
			return new Failure(known.code(), known.sentence(), stage);
		}
		return new Failure(ErrorCode.INTERNAL, "An unexpected " + thrown.getClass().getSimpleName() + " occurred"
				+ ((thrown.getMessage() != null) ? ": " + thrown.getMessage() : "") + ".", stage);
	}

}
