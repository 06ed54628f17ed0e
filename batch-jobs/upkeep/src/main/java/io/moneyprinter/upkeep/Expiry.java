package io.moneyprinter.upkeep;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Stream;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.upkeep.backup.Backup;
import io.moneyprinter.video.StageName;

/**
 * Removes artifacts whose time is over. Manifests go before bytes: a manifest that is
 * there promises what it names. So bytes stay, however old, while a manifest that stays
 * names them; and everything stays that a video needs which has not ended.
 */
final class Expiry {

	/** Stages keep their manifests under their own names; a backup has one, too. */
	private static final List<String> MANIFESTS = Stream
		.concat(Arrays.stream(StageName.values()).map(StageName::id), Stream.of(Backup.MANIFEST))
		.toList();

	private static final int ALL = Integer.MAX_VALUE;

	private static final int PAGE = 500;

	private final ArtifactStore store;

	private final Ledger ledger;

	private final Map<String, Duration> keep;

	private final Clock clock;

	Expiry(ArtifactStore store, Ledger ledger, Map<String, Duration> keep, Clock clock) {
		this.store = store;
		this.ledger = ledger;
		this.keep = keep;
		this.clock = clock;
	}

	/** Removes, or with a dry run only counts. */
	Tally run(boolean dryRun) {
		Instant now = this.clock.instant();
		References needed = needed();
		MANIFESTS.forEach((kind) -> protectWhatStays(kind, now, needed));
		Sweep sweep = new Sweep(this.store, dryRun);
		MANIFESTS.forEach((kind) -> old(kind, now).forEach((key) -> sweep.take(key, needed.name(key))));
		this.keep.keySet()
			.stream()
			.filter((kind) -> !MANIFESTS.contains(kind))
			.sorted()
			.forEach((kind) -> old(kind, now).forEach((key) -> sweep.take(key, needed.name(key))));
		return sweep.tally();
	}

	private void protectWhatStays(String kind, Instant now, References needed) {
		Set<ArtifactKey> over = new HashSet<>(old(kind, now));
		this.store.older(kind, now.plus(UpkeepSettings.LEAST), ALL)
			.stream()
			.filter((key) -> !over.contains(key))
			.forEach(needed::lookInto);
	}

	private List<ArtifactKey> old(String kind, Instant now) {
		Duration age = this.keep.get(kind);
		return (age != null) ? this.store.older(kind, now.minus(age), ALL) : List.of();
	}

	private References needed() {
		References needed = new References(this.store);
		List<VideoRow> page = this.ledger.unfinished(PAGE, null);
		while (!page.isEmpty()) {
			page.forEach((row) -> {
				needed.follow(row.request());
				row.results().values().forEach(needed::follow);
			});
			page = this.ledger.unfinished(PAGE, page.get(page.size() - 1).id());
		}
		return needed;
	}

}
