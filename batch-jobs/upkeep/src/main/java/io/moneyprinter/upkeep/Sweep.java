package io.moneyprinter.upkeep;

import java.util.Map;
import java.util.TreeMap;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;

/**
 * Removes artifacts, or with a dry run only counts them.
 */
final class Sweep {

	private final ArtifactStore store;

	private final boolean dryRun;

	private final Map<String, Long> removed = new TreeMap<>();

	private long kept;

	Sweep(ArtifactStore store, boolean dryRun) {
		this.store = store;
		this.dryRun = dryRun;
	}

	void take(ArtifactKey key, boolean needed) {
		if (needed) {
			this.kept++;
			return;
		}
		if (!this.dryRun) {
			this.store.delete(key);
		}
		this.removed.merge(key.kind(), 1L, Long::sum);
	}

	Tally tally() {
		long done = this.removed.values().stream().mapToLong(Long::longValue).sum();
		return new Tally(done + this.kept, done, this.kept, (this.dryRun ? "Would remove " : "Removed ") + done
				+ " artifacts " + this.removed + "; kept " + this.kept + " more, since they are still needed.");
	}

}
