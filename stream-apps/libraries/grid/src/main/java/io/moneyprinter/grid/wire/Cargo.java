package io.moneyprinter.grid.wire;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * Carries pieces between the artifact store, where all members find them, and this
 * machine's shelf. Pieces lie under {@code <account>/film-piece/}, raw frames, which
 * nobody needs once their film is joined, under {@code <account>/film-frames/}.
 */
public final class Cargo {

	static final String PIECE = "film-piece";

	static final String FRAMES = "film-frames";

	/** Where uploads lie. */
	private static final String MATERIAL = "material";

	/** Where files lie that nobody uploaded. */
	static final String INPUT = "film-input";

	private static final String RAW = ".yuv";

	private final ArtifactStore store;

	private final Shelf shelf;

	private final Path folder;

	/**
	 * Opens it.
	 * @param store that all members reach
	 * @param shelf of this machine
	 * @param folder for files on their way, on the shelf's disk
	 */
	public Cargo(ArtifactStore store, Shelf shelf, Path folder) {
		this.store = store;
		this.shelf = shelf;
		this.folder = folder;
	}

	/**
	 * Sees to it that pieces are on the shelf.
	 * @param account whose
	 * @param names of the pieces
	 * @return whether they all are
	 */
	public boolean bring(AccountId account, List<String> names) {
		// The last is written last: where it is not, the others are not asked for.
		for (int i = names.size() - 1; i >= 0; i--) {
			String name = names.get(i);
			if (!this.shelf.has(name) && !bring(new ArtifactKey(account, kind(name), name), name)) {
				return false;
			}
		}
		return true;
	}

	private boolean bring(ArtifactKey key, String name) {
		Optional<ArtifactRef> ref = this.store.find(key);
		if (ref.isEmpty()) {
			return false;
		}
		Path file = temporary();
		try {
			this.store.fetch(ref.get(), file);
			this.shelf.keep(name, file);
			return this.shelf.has(name);
		}
		finally {
			file.toFile().delete();
		}
	}

	/**
	 * Whether a piece is on the shelf.
	 * @param name of the piece
	 * @return {@code true} if it need not be brought
	 */
	boolean has(String name) {
		return this.shelf.has(name);
	}

	/**
	 * Sees to it that pieces are in the store.
	 * @param account whose
	 * @param names of pieces that are on the shelf
	 */
	public void commit(AccountId account, List<String> names) {
		for (String name : names) {
			put(new ArtifactKey(account, kind(name), name), name);
		}
	}

	private void put(ArtifactKey key, String name) {
		Path file = temporary();
		try {
			if (this.store.find(key).isPresent()) {
				return;
			}
			if (!this.shelf.lay(name, file)) {
				throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
						"A piece of the film was made and could not be kept on this machine.");
			}
			this.store.put(key, file, "application/octet-stream");
		}
		finally {
			file.toFile().delete();
		}
	}

	/**
	 * Lays what a segment shows onto the shelf.
	 * @param segment of this machine
	 */
	public void keepMaterials(Segment segment) {
		for (Material one : Material.of(segment)) {
			if (!this.shelf.has(shelved(one.id().sha256()))) {
				this.shelf.keep(shelved(one.id().sha256()), one.file());
			}
		}
	}

	/**
	 * Sees to it that what a segment shows is in the store.
	 * @param account whose
	 * @param segment of this machine
	 */
	public void commitMaterials(AccountId account, Segment segment) {
		for (Material one : Material.of(segment)) {
			ArtifactKey input = new ArtifactKey(account, INPUT, one.id().sha256());
			if (this.store.find(new ArtifactKey(account, MATERIAL, one.id().sha256())).isEmpty()
					&& this.store.find(input).isEmpty()) {
				this.store.put(input, one.file(), "application/octet-stream");
			}
		}
	}

	/**
	 * Lays a file that a segment shows where it is wanted.
	 * @param account whose
	 * @param id of its content
	 * @param target a file that does not exist
	 */
	void material(AccountId account, String id, Path target) {
		String name = shelved(id);
		boolean there = this.shelf.has(name) || bring(new ArtifactKey(account, MATERIAL, id), name)
				|| bring(new ArtifactKey(account, INPUT, id), name);
		if (!there || !this.shelf.lay(name, target)) {
			throw new VideoException(ErrorCode.ARTIFACT_MISSING,
					"The material " + id + " did not get to the machine that was to show it.");
		}
	}

	/**
	 * Drops raw frames: their film is joined.
	 * @param account whose
	 * @param names of the pieces
	 */
	public void drop(AccountId account, List<String> names) {
		names.forEach((name) -> this.store.delete(new ArtifactKey(account, kind(name), name)));
	}

	private static String kind(String name) {
		return name.endsWith(RAW) ? FRAMES : PIECE;
	}

	private static String shelved(String id) {
		return "material-" + id;
	}

	private Path temporary() {
		try {
			Files.createDirectories(this.folder);
			Path file = Files.createTempFile(this.folder, "cargo-", ".part");
			Files.delete(file);
			return file;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The folder " + this.folder + " cannot be used.", ex);
		}
	}

}
