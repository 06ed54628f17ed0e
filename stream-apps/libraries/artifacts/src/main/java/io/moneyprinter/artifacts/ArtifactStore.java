package io.moneyprinter.artifacts;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.video.ArtifactRef;

/**
 * Keeps bytes under keys. An object appears whole or not at all; writing a key again
 * replaces it whole, which is harmless because equal keys mean equal content. Every
 * method may be called from any thread.
 * <p>
 * All methods throw {@link io.moneyprinter.video.VideoException}: with
 * {@code STORE_UNAVAILABLE} when the store does not answer, with {@code ARTIFACT_MISSING}
 * when something that must be there is not or is not what its reference says, with
 * {@code OUT_OF_RESOURCES} when there is no room.
 */
public interface ArtifactStore {

	/**
	 * Stores a file.
	 * @param key where
	 * @param file what; read once or twice, not changed
	 * @param mediaType such as {@code video/mp4}
	 * @return the reference, with the content's size and hash
	 */
	ArtifactRef put(ArtifactKey key, Path file, String mediaType);

	/**
	 * Stores a few bytes.
	 * @param key where
	 * @param bytes what
	 * @param mediaType such as {@code application/json}
	 * @return the reference, with the content's size and hash
	 */
	ArtifactRef put(ArtifactKey key, byte[] bytes, String mediaType);

	/**
	 * Looks a key up.
	 * @param key where
	 * @return the reference that {@code put} gave, or empty if there is nothing
	 */
	Optional<ArtifactRef> find(ArtifactKey key);

	/**
	 * Opens an object for reading.
	 * @param ref what; only its key is looked at
	 * @return the content, to be closed by the caller
	 */
	InputStream open(ArtifactRef ref);

	/**
	 * Copies an object into a file, checking its hash. The file appears whole or not at
	 * all.
	 * @param ref what
	 * @param target a file that is replaced; its folder exists
	 */
	default void fetch(ArtifactRef ref, Path target) {
		VerifiedCopy.fetch(this, ref, target);
	}

	/**
	 * Stores the same content under a second key. Adapters do it within the store where
	 * they can.
	 * @param ref what
	 * @param key the second key; replaced if there is something
	 * @return the reference of the copy
	 */
	default ArtifactRef copy(ArtifactRef ref, ArtifactKey key) {
		Path file = VerifiedCopy.temporary(Path.of(System.getProperty("java.io.tmpdir")));
		try {
			fetch(ref, file);
			return put(key, file, ref.mediaType());
		}
		finally {
			VerifiedCopy.discard(file);
		}
	}

	/**
	 * An address at which anybody who has it can read the object for a while.
	 * @param ref what
	 * @param validity how long, at most seven days
	 * @param fileName under which browsers save it; {@code [A-Za-z0-9._-]} only
	 * @return an http(s) address, or empty where the store cannot be reached that way (a
	 * local folder)
	 */
	Optional<URI> presign(ArtifactRef ref, Duration validity, String fileName);

	/**
	 * Removes an object; nothing happens if there is none.
	 * @param key where
	 */
	void delete(ArtifactKey key);

	/**
	 * Names artifacts that were put some time ago, of all accounts: for whoever removes
	 * what nobody needs for long. Asking takes time, and nobody should wait for it.
	 * @param kind of artifacts
	 * @param before they were put before this moment, by the store's clock
	 * @param most how many are named at most
	 * @return their keys, in no order
	 */
	List<ArtifactKey> older(String kind, Instant before, int most);

	/**
	 * Asks the store for a sign of life.
	 * @throws io.moneyprinter.video.VideoException {@code STORE_UNAVAILABLE} with the
	 * reason
	 */
	void check();

}
