package io.moneyprinter.upkeep;

import java.time.Instant;
import java.util.Collection;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.ledger.postgres.LedgerCalls;

/**
 * What lies in the store and belongs to no video that the ledger knows: no row names it,
 * and nothing does that a row names.
 */
final class Orphans {

	private static final int ALL = Integer.MAX_VALUE;

	private final ArtifactStore store;

	private final LedgerCalls calls;

	Orphans(ArtifactStore store, DataSource database) {
		this.store = store;
		this.calls = new LedgerCalls(database);
	}

	/**
	 * Counts orphans.
	 * @param kinds that are looked at
	 * @param before younger ones may get an owner yet
	 * @return how many, by kind, without kinds that have none
	 */
	Map<String, Long> count(Collection<String> kinds, Instant before) {
		References owned = new References(this.store);
		this.calls
			.ask(() -> this.calls
				.sql("select request_key from ledger.video union all select key from ledger.stage_result")
				.query(String.class)
				.list())
			.forEach((key) -> ArtifactKey.find(key).ifPresent(owned::follow));
		Map<String, Long> orphans = new TreeMap<>();
		for (String kind : kinds) {
			long count = this.store.older(kind, before, ALL).stream().filter((key) -> !owned.name(key)).count();
			if (count > 0) {
				orphans.put(kind, count);
			}
		}
		return orphans;
	}

}
