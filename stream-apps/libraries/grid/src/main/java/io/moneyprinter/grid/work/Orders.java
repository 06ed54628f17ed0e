package io.moneyprinter.grid.work;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;

import io.moneyprinter.grid.work.Line.Waiting;

/**
 * The orders that a member takes part in, and which of their errands may be begun. Not
 * safe for several threads: its workshop sees to that.
 */
final class Orders {

	/** After which an errand is looked at again that another member had. */
	static final Duration LATER = Duration.ofMillis(300);

	private final Board board;

	private final Map<String, Order> orders = new LinkedHashMap<>();

	/** When errands may be looked at again, by key, in nanoseconds. */
	private final Map<String, Long> putOff = new HashMap<>();

	Orders(Board board) {
		this.board = board;
	}

	void take(Order order) {
		this.orders.put(order.id(), order);
	}

	void drop(String order) {
		this.orders.remove(order);
	}

	void dropIf(Predicate<Order> unwanted) {
		this.orders.values().removeIf(unwanted);
	}

	/** Whether any order asks for an errand. */
	boolean want(String key) {
		return this.orders.values().stream().anyMatch((order) -> order.keys().contains(key));
	}

	/** Whether an order is known that has not ended in all its parts. */
	boolean open(String order) {
		Order known = this.orders.get(order);
		return known != null && known.errands().stream().anyMatch((errand) -> !this.board.ended(errand.key()));
	}

	/** Another member has it: it is looked at again after a while. */
	void putOff(String key) {
		this.putOff.put(key, System.nanoTime() + LATER.toNanos());
	}

	/** All are looked at again. */
	void lookAgain() {
		this.putOff.clear();
	}

	/**
	 * What could be begun now.
	 * @param possible tells what this member can begin
	 */
	List<Waiting> ready(Predicate<Errand> possible) {
		long now = System.nanoTime();
		List<Waiting> ready = new ArrayList<>();
		for (Order order : this.orders.values()) {
			for (Errand errand : order.errands()) {
				if (possible.test(errand) && ready(errand, now)) {
					ready.add(new Waiting(order, errand));
				}
			}
		}
		return ready;
	}

	private boolean ready(Errand errand, long now) {
		return this.putOff.getOrDefault(errand.key(), now) - now <= 0 && !this.board.ended(errand.key())
				&& errand.after().stream().allMatch(this.board::made);
	}

}
