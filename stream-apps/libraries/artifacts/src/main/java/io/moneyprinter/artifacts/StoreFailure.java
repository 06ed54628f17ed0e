package io.moneyprinter.artifacts;

import java.io.IOException;
import java.util.Locale;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * The three ways in which a store fails, in the same words for every adapter.
 */
public final class StoreFailure {

	private StoreFailure() {
	}

	/**
	 * The store does not answer, or does not let us in.
	 * @param reason what it said, without a full stop
	 * @param cause what led to it
	 * @return the exception, to be thrown
	 */
	public static VideoException unavailable(String reason, @Nullable Throwable cause) {
		return new VideoException(ErrorCode.STORE_UNAVAILABLE, "The artifact store cannot be used: " + reason + ".",
				cause);
	}

	/**
	 * Something that must be there is not, or is not what its reference says.
	 * @param key of the artifact
	 * @param reason what is wrong with it, completing "The artifact 'x' …"
	 * @param cause what led to it
	 * @return the exception, to be thrown
	 */
	public static VideoException missing(String key, String reason, @Nullable Throwable cause) {
		return new VideoException(ErrorCode.ARTIFACT_MISSING, "The artifact '" + key + "' " + reason + ".", cause);
	}

	/**
	 * There is no room left.
	 * @param where the place that is full
	 * @param cause what led to it
	 * @return the exception, to be thrown
	 */
	public static VideoException full(String where, @Nullable Throwable cause) {
		return new VideoException(ErrorCode.OUT_OF_RESOURCES,
				"There is no room left in " + where + "; make room and try again.", cause);
	}

	/**
	 * What a failed read or write of a local file amounts to.
	 * @param cause what the file system said
	 * @param where the file or folder
	 * @return the exception, to be thrown
	 */
	public static VideoException ofFile(IOException cause, String where) {
		String message = String.valueOf(cause.getMessage()).toLowerCase(Locale.ROOT);
		if (message.contains("no space left") || message.contains("quota exceeded")) {
			return full(where, cause);
		}
		return unavailable(
				"reading or writing " + where + " failed (" + cause.getClass().getSimpleName() + ": " + message + ")",
				cause);
	}

}
