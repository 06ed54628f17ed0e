package io.moneyprinter.topicsource;

import java.io.InputStream;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.ArtifactRef;

import org.springframework.core.io.AbstractResource;

/**
 * An artifact as a body, whole or in ranges.
 */
final class ArtifactResource extends AbstractResource {

	private final ArtifactStore store;

	private final ArtifactRef ref;

	ArtifactResource(ArtifactStore store, ArtifactRef ref) {
		this.store = store;
		this.ref = ref;
	}

	@Override
	public String getDescription() {
		return "artifact " + this.ref.key();
	}

	@Override
	public InputStream getInputStream() {
		return this.store.open(this.ref);
	}

	@Override
	public long contentLength() {
		return this.ref.bytes();
	}

	@Override
	public boolean exists() {
		return true;
	}

}
