package io.moneyprinter.upkeep;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.moneyprinter.video.VideoId;

/**
 * What a comparison of the ledger with topics, backfills and the store came to.
 */
final class Findings {

	private static final int NAMED = 10;

	private final boolean dryRun;

	private final List<VideoId> named = new ArrayList<>();

	/** In a topic, or heard of lately. */
	long underWay;

	/** Until their time comes. */
	long waiting;

	/** Until a person decides. */
	long held;

	/** Until their backfill makes them. */
	long forBackfill;

	/** Lost ones that were sent again. */
	long sent;

	private long lost;

	private long withoutRequest;

	private Map<String, Long> orphans = Map.of();

	Findings(boolean dryRun) {
		this.dryRun = dryRun;
	}

	boolean dryRun() {
		return this.dryRun;
	}

	void lost(VideoId video, boolean request) {
		this.lost++;
		this.withoutRequest += request ? 0 : 1;
		if (this.named.size() < NAMED) {
			this.named.add(video);
		}
	}

	void orphans(Map<String, Long> byKind) {
		this.orphans = byKind;
	}

	Tally tally() {
		long all = this.underWay + this.waiting + this.held + this.forBackfill + this.lost;
		StringBuilder sentence = new StringBuilder("Of " + all + " videos without an end " + this.underWay
				+ " are under way, " + this.waiting + " wait for their time, " + this.held + " for a person and "
				+ this.forBackfill + " for their backfill; " + this.lost + " are lost");
		if (this.lost > 0) {
			sentence.append(this.dryRun ? " and would be sent again" : ", of which " + this.sent + " were sent again")
				.append(" (")
				.append(String.join(", ", this.named.stream().map(VideoId::toString).toList()))
				.append((this.lost > NAMED) ? ", …" : "")
				.append(")");
		}
		if (this.withoutRequest > 0) {
			sentence.append("; the requests of ")
				.append(this.withoutRequest)
				.append(" are not in the store, and they can only be asked for anew");
		}
		sentence.append(". Without an owner in the store: ")
			.append(this.orphans.isEmpty() ? "nothing" : this.orphans)
			.append(".");
		return new Tally(all, this.sent, this.lost - this.sent, sentence.toString());
	}

}
