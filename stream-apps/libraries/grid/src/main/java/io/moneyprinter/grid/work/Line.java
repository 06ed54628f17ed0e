package io.moneyprinter.grid.work;

import java.util.Collection;
import java.util.Comparator;
import java.util.Map;
import java.util.Optional;
import java.util.SplittableRandom;
import java.util.function.Predicate;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.WorkClass;

/**
 * Who comes next: what somebody waits for goes before what is done in bulk, but for each
 * eighth errand, so that bulk is never quite left; then the account for which least is
 * being done, then the older film, then the clearly heavier errand, so that no long one
 * is left for the end, then that beside which most was made here, so that least has to be
 * carried. Members that would choose the same begin at different places.
 *
 * @param member that chooses
 * @param busy permits that are being used, by account
 * @param sinceBulk errands begun that somebody waits for, since the last done in bulk
 * @param here whether this member is the one to go on from a piece
 */
record Line(String member, Map<AccountId, Integer> busy, int sinceBulk, Predicate<String> here) {

	/** Of so many errands one is bulk's, if any waits. */
	static final int BULK_TURN = 8;

	Optional<Waiting> next(Collection<Waiting> ready) {
		return ready.stream()
			.min(Comparator.<Waiting>comparingInt(this::rank)
				.thenComparingInt((one) -> this.busy.getOrDefault(one.order().commission().account(), 0))
				.thenComparingLong((one) -> one.order().since())
				.thenComparing((one) -> one.order().id())
				.thenComparingInt((one) -> -Math.getExponent(one.errand().weight().work()))
				.thenComparingLong((one) -> -madeBeside(one.errand()))
				.thenComparingInt(this::place));
	}

	private int rank(Waiting one) {
		boolean bulksTurn = this.sinceBulk >= BULK_TURN - 1;
		return (one.bulk() == bulksTurn) ? 0 : 1;
	}

	private long madeBeside(Errand errand) {
		return errand.beside().stream().map(Errand.Beside::theirs).filter(this.here).count();
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

		boolean bulk() {
			return this.order.commission().workClass() == WorkClass.BULK;
		}

	}

}
