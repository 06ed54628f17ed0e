package io.moneyprinter.topicsource;

import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.util.HexFormat;
import java.util.concurrent.Semaphore;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.VideoException;
import org.apache.commons.codec.digest.DigestUtils;

import org.springframework.http.HttpStatus;
import org.springframework.web.server.ResponseStatusException;

/**
 * Receives bodies into temporary files: a few at a time, up to a size, within a time.
 * Nothing is left behind by one that breaks off.
 */
public final class Uploads {

	private static final int BUFFER = 64 * 1024;

	private final TopicSourceProperties.Materials settings;

	private final Semaphore places;

	/**
	 * Receives as settings allow.
	 * @param settings how many, how large and how long
	 */
	public Uploads(TopicSourceProperties.Materials settings) {
		this.settings = settings;
		this.places = new Semaphore(settings.uploads());
	}

	/**
	 * Receives a body.
	 * @param body of any length
	 * @param announced its length as the caller says, or -1
	 * @return the file, to be closed
	 */
	public Upload receive(InputStream body, long announced) throws IOException {
		if (announced > this.settings.maxSize().toBytes()) {
			throw tooLarge();
		}
		if (!this.places.tryAcquire()) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "There are " + this.settings.uploads()
					+ " uploads under way, which is the most at a time; try again when one is through.");
		}
		try {
			return copy(body);
		}
		finally {
			this.places.release();
		}
	}

	private Upload copy(InputStream body) throws IOException {
		Path file = temporary();
		try {
			MessageDigest digest = DigestUtils.getSha256Digest();
			try (OutputStream out = Files.newOutputStream(file)) {
				if (transfer(body, out, digest) == 0) {
					throw InvalidRequestException.of("body", "empty", "the file itself");
				}
			}
			return new Upload(new MaterialId(HexFormat.of().formatHex(digest.digest())), file);
		}
		catch (IOException | RuntimeException ex) {
			Files.deleteIfExists(file);
			throw ex;
		}
	}

	private Path temporary() throws IOException {
		Path folder = this.settings.folder();
		return (folder != null) ? Files.createTempFile(Files.createDirectories(folder), "upload-", null)
				: Files.createTempFile("upload-", null);
	}

	private long transfer(InputStream in, OutputStream out, MessageDigest digest) throws IOException {
		long deadline = System.nanoTime() + this.settings.patience().toNanos();
		byte[] buffer = new byte[BUFFER];
		long size = 0;
		for (int read = in.read(buffer); read >= 0; read = in.read(buffer)) {
			size += read;
			if (size > this.settings.maxSize().toBytes()) {
				throw tooLarge();
			}
			if (System.nanoTime() > deadline) {
				throw new ResponseStatusException(HttpStatus.REQUEST_TIMEOUT,
						"The upload took longer than " + this.settings.patience().toMinutes() + " minutes.");
			}
			digest.update(buffer, 0, read);
			out.write(buffer, 0, read);
		}
		return size;
	}

	private ResponseStatusException tooLarge() {
		return new ResponseStatusException(HttpStatus.PAYLOAD_TOO_LARGE,
				"The file is larger than " + this.settings.maxSize().toMegabytes() + " MB.");
	}

	/**
	 * A body that is whole.
	 *
	 * @param id by its content
	 * @param file that holds it until this is closed
	 */
	public record Upload(MaterialId id, Path file) implements Closeable {

		@Override
		public void close() throws IOException {
			Files.deleteIfExists(this.file);
		}

	}

}
