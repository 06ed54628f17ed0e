package io.moneyprinter.grid;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.moneyprinter.grid.cluster.ClusterMember;
import io.moneyprinter.grid.cluster.Distribution;
import io.moneyprinter.grid.work.Order;
import io.moneyprinter.video.VideoException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Tells other members of a film, again and again: a job that brings an order fails when a
 * member is lost and does not reach one that joins. Each round brings what is open then.
 */
final class Rounds implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Rounds.class);

	/** Between rounds, when nobody wants any of it. */
	private static final long PAUSE_NANOS = 1_000_000_000;

	private final ClusterMember member;

	private final Order order;

	private final Runnable before;

	private final List<Distribution> jobs = new ArrayList<>();

	private int members = 1;

	private int count;

	private long last;

	private boolean again;

	/**
	 * Rounds for an order.
	 * @param before done before each
	 */
	Rounds(ClusterMember member, Order order, Runnable before) {
		this.member = member;
		this.order = order;
		this.before = before;
	}

	/** Something is open again. */
	void again() {
		this.again = true;
	}

	/** Begins another round if one is due. */
	void see(Set<String> open) {
		int present = this.member.membership().withinReach();
		boolean joined = present > this.members;
		this.members = present;
		this.jobs.removeIf(Distribution::over);
		boolean idle = this.jobs.isEmpty() && System.nanoTime() - this.last > PAUSE_NANOS;
		if (present > 1 && (joined || idle || this.again)) {
			begin(open);
		}
	}

	private void begin(Set<String> open) {
		this.again = false;
		this.last = System.nanoTime();
		Order abroad = this.order.abroad(++this.count, open);
		if (abroad.errands().isEmpty()) {
			return;
		}
		try {
			this.before.run();
			this.jobs.add(this.member.distribute(abroad));
		}
		catch (VideoException ex) {
			LOG.warn("A film is made on this member alone for now: {}", ex.sentence());
		}
	}

	@Override
	public void close() {
		this.jobs.forEach(Distribution::close);
	}

}
