package io.moneyprinter.ledger.memory;

import java.time.Clock;
import java.time.Instant;
import java.util.HashMap;
import java.util.Map;
import java.util.Optional;

import io.moneyprinter.ledger.Lease;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;

/**
 * Who works on which stage of which video. The ledger that has it lets in one thread at a
 * time.
 */
final class Leases {

	private final Clock clock;

	private final Map<Place, Grant> grants = new HashMap<>();

	private long token;

	Leases(Clock clock) {
		this.clock = clock;
	}

	Optional<Lease> take(VideoId video, int attempt, StageName stage) {
		Place place = new Place(video, stage);
		Grant there = this.grants.get(place);
		if (there != null && !there.expiresAt().isBefore(this.clock.instant())) {
			return Optional.empty();
		}
		Lease lease = new Lease(video, attempt, stage, ++this.token);
		this.grants.put(place, new Grant(lease.token(), this.clock.instant().plus(Lease.TERM)));
		return Optional.of(lease);
	}

	boolean holds(Lease lease) {
		Grant there = this.grants.get(place(lease));
		return there != null && there.token() == lease.token();
	}

	boolean renew(Lease lease) {
		return holds(lease) && this.grants.put(place(lease),
				new Grant(lease.token(), this.clock.instant().plus(Lease.TERM))) != null;
	}

	boolean end(Lease lease) {
		return holds(lease) && this.grants.remove(place(lease)) != null;
	}

	void endAll(VideoId video) {
		this.grants.keySet().removeIf((place) -> place.video().equals(video));
	}

	private static Place place(Lease lease) {
		return new Place(lease.video(), lease.stage());
	}

	private record Place(VideoId video, StageName stage) {
	}

	private record Grant(long token, Instant expiresAt) {
	}

}
