package io.moneyprinter.artifacts;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;

import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.VideoException;

/**
 * Copies a store's content into a file that appears whole and verified, or not at all.
 */
final class VerifiedCopy {

	private VerifiedCopy() {
	}

	static void fetch(ArtifactStore store, ArtifactRef ref, Path target) {
		Path folder = target.toAbsolutePath().getParent();
		if (folder == null) {
			throw new IllegalArgumentException("A file is needed, not " + target + ".");
		}
		Path partial = temporary(folder);
		try {
			copy(store, ref, partial);
			Files.move(partial, target, StandardCopyOption.ATOMIC_MOVE, StandardCopyOption.REPLACE_EXISTING);
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, target.toString());
		}
		finally {
			discard(partial);
		}
	}

	private static void copy(ArtifactStore store, ArtifactRef ref, Path partial) throws IOException {
		try (InputStream in = new Source(store.open(ref), ref); OutputStream out = Files.newOutputStream(partial)) {
			if (!ContentHash.copy(in, out).equals(ref.sha256())) {
				throw StoreFailure.missing(ref.key(), "is not what its reference says: the hash differs", null);
			}
		}
	}

	static Path temporary(Path folder) {
		try {
			return Files.createTempFile(folder, ".", ".partial");
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, folder.toString());
		}
	}

	static void discard(Path partial) {
		try {
			Files.deleteIfExists(partial);
		}
		catch (IOException ex) {
			// a leftover with a name of its own does no harm; the failure that led here
			// counts
		}
	}

	/** Tells a store that breaks off from a disk that is full. */
	private static final class Source extends InputStream {

		private final InputStream in;

		private final ArtifactRef ref;

		Source(InputStream in, ArtifactRef ref) {
			this.in = in;
			this.ref = ref;
		}

		@Override
		public int read() {
			throw new UnsupportedOperationException("Copies are made in blocks.");
		}

		@Override
		public int read(byte[] buffer, int offset, int length) {
			try {
				return this.in.read(buffer, offset, length);
			}
			catch (IOException ex) {
				throw brokenOff(this.ref, ex);
			}
		}

		@Override
		public void close() {
			try {
				this.in.close();
			}
			catch (IOException ex) {
				throw brokenOff(this.ref, ex);
			}
		}

	}

	static VideoException brokenOff(ArtifactRef ref, IOException cause) {
		return StoreFailure.unavailable("'" + ref.key() + "' broke off while it was read", cause);
	}

}
