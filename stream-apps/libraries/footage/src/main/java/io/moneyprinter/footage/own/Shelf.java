package io.moneyprinter.footage.own;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.footage.own.Material.Kind;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.VideoException;

/**
 * Fetches an account's own material into a work folder. Nobody gets at another account's.
 *
 * @param store where it lies, under {@code <account>/material/<sha256>}
 * @param inspector tells what it is
 */
record Shelf(ArtifactStore store, MaterialInspector inspector) {

	/**
	 * Fetches a piece.
	 * @param account whose it is
	 * @param id which
	 * @param file where it is put
	 * @return what it is, or empty when it is missing or not of an accepted kind
	 * @throws VideoException when the store or the disk fails
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	Optional<Material> fetch(AccountId account, MaterialId id, Path file) throws InterruptedException {
		Optional<ArtifactRef> ref = this.store.find(new ArtifactKey(account, "material", id.sha256()));
		if (ref.isEmpty() || !ref.get().sha256().equals(id.sha256())) {
			return Optional.empty();
		}
		this.store.fetch(ref.get(), file);
		try {
			return this.inspector.inspect(file);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The own material " + id + " cannot be read in the work folder: " + ex.getMessage(), ex);
		}
	}

	/** Whether a piece can be shown. */
	static boolean visible(Material material) {
		return material.kind() != Kind.SOUND;
	}

}
