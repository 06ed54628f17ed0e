package io.moneyprinter.artifacts.local;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import com.fasterxml.jackson.core.JsonProcessingException;
import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.StoreFailure;
import io.moneyprinter.video.ArtifactRef;

/**
 * A store in a folder. Each artifact has a folder of its own, in which the content lies
 * under its hash beside a small file, {@value #REFERENCE}, that is written last and says
 * which content counts: whoever reads sees the old one or the new one, never a mixture.
 * Content that was replaced stays until the artifact is deleted, because somebody may be
 * reading it.
 */
public final class LocalArtifactStore implements ArtifactStore {

	private static final String REFERENCE = "reference.json";

	/** Account, kind, name, reference. */
	private static final int DEPTH = 4;

	private final Path root;

	private final DurableFiles files;

	/**
	 * Opens a store.
	 * @param root its folder; made if it is missing
	 */
	public LocalArtifactStore(Path root) {
		this.root = root.toAbsolutePath().normalize();
		try {
			this.files = new DurableFiles(this.root.resolve(".incoming"));
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, this.root.toString());
		}
	}

	@Override
	public ArtifactRef put(ArtifactKey key, Path file, String mediaType) {
		try {
			ArtifactRef ref = new ArtifactRef(key.toString(), mediaType, Files.size(file), ContentHash.of(file));
			this.files.copy(file, content(ref));
			return commit(key, ref);
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, this.root.toString());
		}
	}

	@Override
	public ArtifactRef put(ArtifactKey key, byte[] bytes, String mediaType) {
		try {
			ArtifactRef ref = new ArtifactRef(key.toString(), mediaType, bytes.length, ContentHash.of(bytes));
			this.files.write(bytes, content(ref));
			return commit(key, ref);
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, this.root.toString());
		}
	}

	@Override
	public ArtifactRef copy(ArtifactRef ref, ArtifactKey key) {
		ArtifactRef present = present(ref);
		return put(key, content(present), present.mediaType());
	}

	private ArtifactRef commit(ArtifactKey key, ArtifactRef ref) throws IOException {
		this.files.write(DomainJson.write(ref), folder(key).resolve(REFERENCE));
		return ref;
	}

	@Override
	public Optional<ArtifactRef> find(ArtifactKey key) {
		try {
			byte[] json = Files.readAllBytes(folder(key).resolve(REFERENCE));
			return Optional.of(DomainJson.mapper().readValue(json, ArtifactRef.class));
		}
		catch (NoSuchFileException ex) {
			return Optional.empty();
		}
		catch (JsonProcessingException ex) {
			throw StoreFailure.missing(key.toString(), "has lost its reference: " + REFERENCE + " is damaged", ex);
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, this.root.toString());
		}
	}

	@Override
	public InputStream open(ArtifactRef ref) {
		try {
			return Files.newInputStream(content(present(ref)));
		}
		catch (NoSuchFileException ex) {
			throw StoreFailure.missing(ref.key(), "has lost its content", ex);
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, this.root.toString());
		}
	}

	@Override
	public Optional<URI> presign(ArtifactRef ref, Duration validity, String fileName) {
		return Optional.empty();
	}

	@Override
	public void delete(ArtifactKey key) {
		try {
			this.files.deleteFolder(folder(key), REFERENCE);
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, this.root.toString());
		}
	}

	@Override
	public List<ArtifactKey> older(String kind, Instant before, int most) {
		try (Stream<Path> references = Files.find(this.root, DEPTH,
				(file, attributes) -> file.endsWith(REFERENCE) && file.getName(file.getNameCount() - 3).endsWith(kind)
						&& attributes.lastModifiedTime().toInstant().isBefore(before))) {
			return references.map((file) -> this.root.relativize(file.getParent()).toString().replace('\\', '/'))
				.flatMap((key) -> ArtifactKey.find(key).stream())
				.limit(most)
				.toList();
		}
		catch (IOException | UncheckedIOException ex) {
			throw StoreFailure.unavailable("the folder " + this.root + " cannot be looked through", ex);
		}
	}

	@Override
	public void check() {
		if (!Files.isWritable(this.root)) {
			throw StoreFailure.unavailable("the folder " + this.root + " is missing or cannot be written", null);
		}
	}

	private ArtifactRef present(ArtifactRef ref) {
		return find(ArtifactKey.of(ref)).orElseThrow(() -> StoreFailure.missing(ref.key(), "does not exist", null));
	}

	private Path content(ArtifactRef ref) {
		return folder(ArtifactKey.of(ref)).resolve(ref.sha256());
	}

	/** The parts of a key contain neither separators nor "..", so this stays below. */
	private Path folder(ArtifactKey key) {
		return this.root.resolve(key.account().value()).resolve(key.kind()).resolve(key.name());
	}

}
