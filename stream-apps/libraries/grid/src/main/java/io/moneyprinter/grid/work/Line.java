package io.moneyprinter.grid.work;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;

import io.moneyprinter.video.AccountId;

/**
 * Who comes next: what somebody waits for goes before what is done in bulk, then the
 * account for which least is being done, then the older film, then the heavier errand, so
 * that no long one is left for the end. Members that would choose the same begin at
 * different places.
 *
 * @param member that chooses
 * @param busy permits that are being used, by account
 */
record Line(String member, Map<AccountId, Integer> busy) {

	Optional<Waiting> next(Collection<Waiting> ready) {
		return ready.stream()
			.min(Comparator.<Waiting>comparingInt((one) -> one.order().commission().workClass().ordinal())
				.thenComparingInt((one) -> this.busy.getOrDefault(one.order().commission().account(), 0))
				.thenComparingLong((one) -> one.order().since())
				.thenComparing((one) -> one.order().id())
				.thenComparingDouble((one) -> -Math.rint(one.errand().weight().work()))
				.thenComparingInt(this::place));
	}

	private int place(Waiting one) {
		return new SplittableRandom((this.member + one.errand().key()).hashCode()).nextInt();
	}

	/**
	 * An errand that nobody does.
	 *
	 * @param order whose
	 * @param errand which
	 */
	record Waiting(Order order, Errand errand) {
	}

}
