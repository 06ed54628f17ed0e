package io.moneyprinter.stage.kafka;

import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;

/**
 * One partition's records from the oldest unfinished one on. Of finished records that
 * stand next to each other only the last is kept, so that the many behind a long one cost
 * no memory.
 */
final class OpenPartition {

	private final NavigableMap<Long, Place> places = new TreeMap<>();

	private long newest;

	private boolean dropped;

	synchronized OpenRecord take(IncomingRecord incoming) {
		OpenRecord open = new OpenRecord(incoming, this);
		this.newest = incoming.arrival().offset();
		this.places.put(this.newest, new Place(open, false));
		return open;
	}

	synchronized void finish(OpenRecord open) {
		long offset = open.incoming().arrival().offset();
		if (!this.places.replace(offset, new Place(open, false), new Place(open, true))) {
			return;
		}
		join(offset);
		Map.Entry<Long, Place> first = this.places.firstEntry();
		if (first.getValue().finished()) {
			this.places.remove(first.getKey());
			first.getValue().open().incoming().acknowledge();
		}
	}

	private void join(long offset) {
		Map.Entry<Long, Place> before = this.places.lowerEntry(offset);
		if (before != null && before.getValue().finished()) {
			this.places.remove(before.getKey());
		}
		Map.Entry<Long, Place> after = this.places.higherEntry(offset);
		if (after != null && after.getValue().finished()) {
			this.places.remove(offset);
		}
	}

	synchronized void drop() {
		this.dropped = true;
		this.places.clear();
	}

	synchronized boolean dropped() {
		return this.dropped;
	}

	synchronized long gap() {
		return this.places.isEmpty() ? 0 : this.newest - this.places.firstKey();
	}

	private record Place(OpenRecord open, boolean finished) {
	}

}
