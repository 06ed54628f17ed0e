package io.moneyprinter.backfill.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.InputFormat;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;

/**
 * Keeps files of requests under the name of their content, so that every run of a
 * backfill reads the same bytes, whatever becomes of the file.
 */
public final class InputFiles {

	/** A hundred thousand requests of ten kilobytes each. */
	private static final long MOST_BYTES = 1_000_000_000;

	private static final int BUFFER = 64 * 1024;

	private final ArtifactStore store;

	public InputFiles(ArtifactStore store) {
		this.store = store;
	}

	/**
	 * Keeps a file.
	 * @param account whose
	 * @param file that is read
	 * @param format how requests stand in it
	 * @return the input that it is
	 * @throws IOException if it cannot be read
	 */
	public Input.File keep(AccountId account, Path file, InputFormat format) throws IOException {
		ArtifactKey key = new ArtifactKey(account, Input.ARTIFACT_KIND, ContentHash.of(file) + "." + format.id());
		return new Input.File(this.store.put(key, file, "text/plain"), format);
	}

	/**
	 * Keeps a copy of a file that somebody laid into the store, by whatever means.
	 * @param account whose file it must be
	 * @param stored where it lies
	 * @return the input that it is now
	 * @throws InvalidRequestException if the account has no such file
	 */
	public Input.File keep(AccountId account, Input.Stored stored) {
		ArtifactKey key = ArtifactKey.find(stored.path())
			.filter((one) -> one.account().equals(account) && one.kind().equals(Input.ARTIFACT_KIND))
			.orElseThrow(() -> unknown(account, stored));
		InputFormat named = stored.format();
		InputFormat format = (named != null) ? named : InputFormat.ofFile(key.name());
		try {
			Path file = Files.createTempFile("backfill-", "." + format.id());
			try {
				copy(key, file);
				return keep(account, file, format);
			}
			finally {
				Files.deleteIfExists(file);
			}
		}
		catch (VideoException ex) {
			throw (ex.code() == ErrorCode.ARTIFACT_MISSING) ? unknown(account, stored) : ex;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.STORE_UNAVAILABLE,
					"The file '" + key + "' cannot be copied: " + ex.getMessage() + ".", ex);
		}
	}

	/** Of what others laid there the store knows the key alone. */
	private void copy(ArtifactKey key, Path file) throws IOException {
		ArtifactRef ref = new ArtifactRef(key.toString(), "text/plain", 0, "0".repeat(64));
		try (InputStream in = this.store.open(ref); OutputStream out = Files.newOutputStream(file)) {
			byte[] buffer = new byte[BUFFER];
			long size = 0;
			for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
				size += read;
				if (size > MOST_BYTES) {
					throw InvalidRequestException.of("input.key", key, "a file of at most " + MOST_BYTES + " bytes");
				}
				out.write(buffer, 0, read);
			}
		}
	}

	private static InvalidRequestException unknown(AccountId account, Input.Stored stored) {
		return InvalidRequestException.of("input.key", stored.key(),
				"the key of a file in the store, such as " + account + "/" + Input.ARTIFACT_KIND + "/topics.csv");
	}

}
