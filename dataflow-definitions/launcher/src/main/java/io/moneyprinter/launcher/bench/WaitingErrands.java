package io.moneyprinter.launcher.bench;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.UUID;
import java.util.stream.IntStream;

import io.moneyprinter.grid.cluster.ClusterMember;
import io.moneyprinter.grid.cluster.Discovery;
import io.moneyprinter.grid.cluster.Distribution;
import io.moneyprinter.grid.work.Errand;
import io.moneyprinter.grid.work.Order;
import io.moneyprinter.grid.work.Weight;
import io.moneyprinter.render.segment.Commission;

/**
 * Errands that wait instead of working, so that more members than processors can be
 * measured: what is lost is the grid's own.
 */
final class WaitingErrands implements AutoCloseable {

	private static final Duration EACH = Duration.ofMillis(400);

	private static final int ERRANDS_EACH = 20;

	private final List<ClusterMember> members = new ArrayList<>();

	private final String cluster = "waiting-" + UUID.randomUUID();

	private final Discovery discovery;

	WaitingErrands(int port) {
		this.discovery = new Discovery("127.0.0.1", port, List.of("127.0.0.1"), null);
	}

	/**
	 * Lets members do the same number of errands each.
	 * @param count of members
	 * @return how long it took beside what it would have taken without any loss
	 */
	double efficiency(int count) throws InterruptedException {
		while (this.members.size() < count) {
			this.members.add(ClusterMember.start(this.cluster, this.discovery, "shelf", 1,
					(order, errand, frames) -> Thread.sleep(EACH.toMillis()), (piece) -> {
					}));
		}
		// What members take once: classes, and what the compiler learns.
		seconds(2 * count);
		return ERRANDS_EACH * EACH.toMillis() / 1000.0 / seconds(ERRANDS_EACH * count);
	}

	private double seconds(int errands) throws InterruptedException {
		ClusterMember first = this.members.get(0);
		Order order = order(first, errands);
		long began = System.nanoTime();
		first.workshop().take(order);
		Set<String> open = new HashSet<>(order.keys());
		try (Distribution everywhere = first.distribute(order.abroad(1, open))) {
			long seen = 0;
			while (!open.isEmpty()) {
				seen = first.awaitChange(seen, EACH);
				open.removeIf((key) -> first.outcome(key).isPresent());
			}
		}
		first.workshop().drop(order.id());
		return (System.nanoTime() - began) / 1e9;
	}

	private static Order order(ClusterMember first, int count) {
		String film = UUID.randomUUID().toString();
		List<Errand> errands = IntStream.range(0, count)
			.mapToObj((number) -> new Errand(film + "/" + number, 1, 1, new Weight(1, 1), List.of(), List.of(), ""))
			.toList();
		return new Order(film + "/0", film, Commission.OWN, first.membership().now(), first.membership().id(), "shelf",
				errands);
	}

	@Override
	public void close() {
		this.members.forEach(ClusterMember::close);
	}

}
