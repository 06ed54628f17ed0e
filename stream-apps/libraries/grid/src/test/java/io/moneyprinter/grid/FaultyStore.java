package io.moneyprinter.grid;

import java.io.InputStream;
import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * A store that does not answer the first calls for finished segments and for what is put.
 */
final class FaultyStore implements ArtifactStore {

	private final ArtifactStore store;

	private final AtomicInteger faults;

	FaultyStore(ArtifactStore store, int faults) {
		this.store = store;
		this.faults = new AtomicInteger(faults);
	}

	private void fail() {
		if (this.faults.getAndUpdate((left) -> Math.max(0, left - 1)) > 0) {
			throw new VideoException(ErrorCode.STORE_UNAVAILABLE, "The store is away for a while.");
		}
	}

	@Override
	public ArtifactRef put(ArtifactKey key, Path file, String mediaType) {
		fail();
		return this.store.put(key, file, mediaType);
	}

	@Override
	public ArtifactRef put(ArtifactKey key, byte[] bytes, String mediaType) {
		fail();
		return this.store.put(key, bytes, mediaType);
	}

	@Override
	public Optional<ArtifactRef> find(ArtifactKey key) {
		return this.store.find(key);
	}

	@Override
	public InputStream open(ArtifactRef ref) {
		fail();
		return this.store.open(ref);
	}

	@Override
	public Optional<URI> presign(ArtifactRef ref, Duration validity, String fileName) {
		return this.store.presign(ref, validity, fileName);
	}

	@Override
	public void delete(ArtifactKey key) {
		this.store.delete(key);
	}

	@Override
	public List<ArtifactKey> older(String kind, Instant before, int most) {
		return this.store.older(kind, before, most);
	}

	@Override
	public void check() {
		this.store.check();
	}

}
