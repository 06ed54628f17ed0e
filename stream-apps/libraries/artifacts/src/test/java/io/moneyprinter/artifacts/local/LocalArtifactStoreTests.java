package io.moneyprinter.artifacts.local;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.attribute.FileTime;
import java.time.Duration;
import java.time.Instant;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ArtifactStoreContract;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;

class LocalArtifactStoreTests extends ArtifactStoreContract {

	private static final ArtifactKey KEY = new ArtifactKey(AccountId.LOCAL, "film", "one");

	private Path root;

	private LocalArtifactStore store;

	@BeforeEach
	void open() {
		this.root = this.folder.resolve("store");
		this.store = new LocalArtifactStore(this.root);
	}

	@Override
	protected ArtifactStore store() {
		return this.store;
	}

	@Test
	void contentWithoutItsReferenceWasNeverStored() throws IOException {
		this.store.put(KEY, "half".getBytes(UTF_8), "text/plain");
		Files.delete(this.root.resolve("local/film/one/reference.json"));
		assertThat(this.store.find(KEY)).isEmpty();
	}

	@Test
	void aDamagedReferenceIsNamed() throws IOException {
		ArtifactRef ref = this.store.put(KEY, "whole".getBytes(UTF_8), "text/plain");
		Files.writeString(this.root.resolve("local/film/one/reference.json"), "{");
		assertFails(() -> this.store.open(ref), ErrorCode.ARTIFACT_MISSING);
	}

	@Test
	void leftoversOfDeadWritersAreClearedButNotThoseOfLivingOnes() throws IOException {
		Path old = Files.writeString(this.root.resolve(".incoming/old.partial"), "x");
		Files.setLastModifiedTime(old, FileTime.from(Instant.now().minus(Duration.ofDays(2))));
		Path young = Files.writeString(this.root.resolve(".incoming/young.partial"), "x");
		new LocalArtifactStore(this.root);
		assertThat(old).doesNotExist();
		assertThat(young).exists();
	}

	@Test
	void aStoreOpenedAgainFindsWhatTheFirstStored() {
		ArtifactRef ref = this.store.put(KEY, "kept".getBytes(UTF_8), "text/plain");
		assertThat(new LocalArtifactStore(this.root).find(KEY)).contains(ref);
	}

	@Test
	void aFolderThatIsGoneIsSaidToBeSo() throws IOException {
		Files.delete(this.root.resolve(".incoming"));
		Files.delete(this.root);
		assertFails(() -> {
			this.store.check();
			return null;
		}, ErrorCode.STORE_UNAVAILABLE);
	}

	@Test
	void noAddressLeadsIntoAFolder() {
		ArtifactRef ref = this.store.put(KEY, "kept".getBytes(UTF_8), "text/plain");
		assertThat(this.store.presign(ref, Duration.ofHours(1), "film.mp4")).isEmpty();
	}

}
