package io.moneyprinter.artifacts.s3;

import java.io.IOException;
import java.security.InvalidKeyException;
import java.security.NoSuchAlgorithmException;
import java.util.Set;

import io.minio.errors.ErrorResponseException;
import io.minio.errors.MinioException;
import io.minio.errors.ServerException;
import io.moneyprinter.artifacts.StoreFailure;
import io.moneyprinter.video.VideoException;

/**
 * Turns what the client throws into the store's own failures.
 */
final class S3Calls {

	private static final Set<String> ABSENT = Set.of("NoSuchKey", "NoSuchObject", "ResourceNotFound", "NoSuchVersion");

	private static final Set<String> FULL = Set.of("XMinioStorageFull", "QuotaExceeded", "InsufficientStorage",
			"InsufficientCapacity");

	private static final int INSUFFICIENT_STORAGE = 507;

	private final String server;

	S3Calls(S3Settings settings) {
		this.server = settings.toString();
	}

	/**
	 * Makes one call about an object.
	 * @param key of the object
	 * @param call what to do
	 * @return what the call gave
	 */
	<T> T about(String key, Call<T> call) {
		try {
			return call.make();
		}
		catch (ErrorResponseException ex) {
			throw absent(ex) ? StoreFailure.missing(key, "does not exist", ex) : refused(ex);
		}
		catch (ServerException ex) {
			throw (ex.statusCode() == INSUFFICIENT_STORAGE) ? StoreFailure.full(this.server, ex)
					: unavailable("answered " + ex.statusCode(), ex);
		}
		catch (IOException | MinioException ex) {
			throw unavailable("failed (" + reason(ex) + ")", ex);
		}
		catch (InvalidKeyException | NoSuchAlgorithmException ex) {
			throw new IllegalStateException("This Java platform cannot sign requests to an S3 server.", ex);
		}
		catch (RuntimeException ex) {
			throw interrupted(ex) ? unavailable("was left in the middle of a call", ex) : ex;
		}
	}

	/**
	 * The client hides that its thread is to stop; whoever asked for that must see it.
	 */
	private static boolean interrupted(RuntimeException ex) {
		if (ex.getCause() instanceof InterruptedException) {
			Thread.currentThread().interrupt();
			return true;
		}
		return false;
	}

	static boolean absent(ErrorResponseException ex) {
		return ABSENT.contains(ex.errorResponse().code());
	}

	private VideoException refused(ErrorResponseException ex) {
		String code = ex.errorResponse().code();
		return FULL.contains(code) ? StoreFailure.full(this.server, ex)
				: unavailable("answered " + code + " (" + ex.errorResponse().message() + ")", ex);
	}

	private VideoException unavailable(String what, Exception cause) {
		return StoreFailure.unavailable(this.server + " " + what, cause);
	}

	private static String reason(Exception ex) {
		return ex.getClass().getSimpleName() + ((ex.getMessage() != null) ? ": " + ex.getMessage() : "");
	}

	/** One call of the client, with everything that it may throw. */
	interface Call<T> {

		T make() throws IOException, MinioException, InvalidKeyException, NoSuchAlgorithmException;

	}

}
