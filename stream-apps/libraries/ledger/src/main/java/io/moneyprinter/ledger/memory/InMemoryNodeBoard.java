package io.moneyprinter.ledger.memory;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.ledger.nodes.RenderNode;

/**
 * A board of one process.
 */
public final class InMemoryNodeBoard implements NodeBoard {

	private final Map<String, Seen> rows = new ConcurrentHashMap<>();

	private final Clock clock;

	/**
	 * Opens an empty board.
	 * @param clock tells how old sightings are
	 */
	public InMemoryNodeBoard(Clock clock) {
		this.clock = clock;
	}

	@Override
	public void say(RenderNode node) {
		Instant now = this.clock.instant();
		this.rows.put(node.id(), new Seen(node, now));
		this.rows.values().removeIf((seen) -> seen.at.isBefore(now.minus(SHOWN)));
	}

	@Override
	public void leave(String id) {
		this.rows.remove(id);
	}

	@Override
	public List<Sighting> all() {
		Instant now = this.clock.instant();
		return this.rows.values()
			.stream()
			.map((seen) -> new Sighting(seen.node, Duration.between(seen.at, now)))
			.filter((sighting) -> sighting.age().compareTo(SHOWN) <= 0)
			.sorted(Comparator.comparing((Sighting sighting) -> sighting.node().host())
				.thenComparing((sighting) -> sighting.node().id()))
			.toList();
	}

	private record Seen(RenderNode node, Instant at) {
	}

}
