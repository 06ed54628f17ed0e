package io.moneyprinter.upkeep;

import java.time.Instant;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.function.Supplier;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.VideoId;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Compares what the ledger waits for with what is under way. A video is lost that should
 * go on by itself, of which nothing was heard for long, and for which neither a topic nor
 * a backfill has anything to do. Topics are read after the ledger and the ledger is asked
 * again after the topics: what moved meanwhile is not lost.
 */
final class Reconciliation {

	private static final Logger log = LoggerFactory.getLogger(Reconciliation.class);

	private static final int PAGE = 500;

	private final Ledger ledger;

	private final ArtifactStore store;

	private final Supplier<Set<VideoId>> queues;

	private final Function<Set<VideoId>, Set<VideoId>> claims;

	private final Predicate<VideoId> sendAgain;

	/**
	 * Prepares a comparison.
	 * @param ledger knows which videos have not ended
	 * @param store has their requests
	 * @param queues tells which are under way in topics
	 * @param claims tells which of some belong to a backfill
	 * @param sendAgain sends one on its way again, and tells whether it did
	 */
	Reconciliation(Ledger ledger, ArtifactStore store, Supplier<Set<VideoId>> queues,
			Function<Set<VideoId>, Set<VideoId>> claims, Predicate<VideoId> sendAgain) {
		this.ledger = ledger;
		this.store = store;
		this.queues = queues;
		this.claims = claims;
		this.sendAgain = sendAgain;
	}

	/** Compares, and without a dry run sends lost ones on their way again. */
	Findings run(Instant quietSince, boolean dryRun) {
		Findings findings = new Findings(dryRun);
		Map<VideoId, VideoRow> silent = silent(quietSince, findings);
		Set<VideoId> claimed = this.claims.apply(silent.keySet());
		Set<VideoId> underWay = this.queues.get();
		silent.forEach((id, row) -> {
			if (claimed.contains(id)) {
				findings.forBackfill++;
			}
			else if (underWay.contains(id) || moved(row)) {
				findings.underWay++;
			}
			else {
				lost(row, findings);
			}
		});
		return findings;
	}

	private Map<VideoId, VideoRow> silent(Instant quietSince, Findings findings) {
		Map<VideoId, VideoRow> silent = new LinkedHashMap<>();
		List<VideoRow> page = this.ledger.unfinished(PAGE, null);
		while (!page.isEmpty()) {
			for (VideoRow row : page) {
				if (row.state() == VideoState.WAITING) {
					findings.waiting++;
				}
				else if (row.state() == VideoState.HELD) {
					findings.held++;
				}
				else if (row.updatedAt().isAfter(quietSince)) {
					findings.underWay++;
				}
				else {
					silent.put(row.id(), row);
				}
			}
			page = this.ledger.unfinished(PAGE, page.get(page.size() - 1).id());
		}
		return silent;
	}

	private boolean moved(VideoRow row) {
		return this.ledger.find(row.id())
			.filter((now) -> now.state() == row.state() && now.updatedAt().equals(row.updatedAt()))
			.isEmpty();
	}

	private void lost(VideoRow row, Findings findings) {
		boolean request = this.store.find(ArtifactKey.of(row.request())).isPresent();
		log.warn("The video {} is {} since {}, and nobody is at it{}.", row.id(), row.state().id(), row.updatedAt(),
				request ? "" : "; its request is not in the store");
		findings.lost(row.id(), request);
		if (request && !findings.dryRun() && this.sendAgain.test(row.id())) {
			findings.sent++;
		}
	}

}
