package io.moneyprinter.grid.wire;

import java.time.Clock;
import java.time.Duration;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;

/**
 * What films leave in the artifact store, and when it is removed. All of it can be made
 * again: a film that misses something makes it, or brings it, once more.
 */
public final class Leftovers {

	/**
	 * Frames and files are needed while a film is made, which takes hours at most; they
	 * stay when whoever made it has died.
	 */
	static final Duration CRASHED = Duration.ofDays(1);

	/** So many at a time, so that a full store does not fill the memory. */
	private static final int BATCH = 1000;

	private final ArtifactStore store;

	private final Duration keep;

	private final Clock clock;

	/**
	 * Leftovers of all members.
	 * @param store where they lie
	 * @param keep how long finished pieces make later films cheaper
	 * @param clock about as the store's
	 */
	public Leftovers(ArtifactStore store, Duration keep, Clock clock) {
		this.store = store;
		this.keep = keep;
		this.clock = clock;
	}

	/**
	 * Removes what is too old.
	 * @return how many
	 * @throws io.moneyprinter.video.VideoException {@code STORE_UNAVAILABLE} when the
	 * store does not answer; the next time goes on with what is left
	 */
	public int drop() {
		return drop(Cargo.PIECE, this.keep) + drop(Cargo.FRAMES, CRASHED) + drop(Cargo.INPUT, CRASHED);
	}

	private int drop(String kind, Duration age) {
		int count = 0;
		while (true) {
			List<ArtifactKey> old = this.store.older(kind, this.clock.instant().minus(age), BATCH);
			old.forEach(this.store::delete);
			count += old.size();
			if (old.size() < BATCH) {
				return count;
			}
		}
	}

}
