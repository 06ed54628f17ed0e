package io.moneyprinter.grid.wire;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Iterator;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Predicate;

import io.moneyprinter.grid.work.Errand;
import io.moneyprinter.grid.work.Errand.Beside;
import io.moneyprinter.video.AccountId;

/**
 * The raw frames at the ends of shots that were made here. They are large, so only those
 * are carried that meet what another member makes or has made; the others wait here, and
 * are looked at again whenever something was made.
 */
final class Ends {

	private final Cargo cargo;

	private final Predicate<String> taken;

	private final Set<Waiting> waiting = Collections.newSetFromMap(new LastOnes<>());

	private final Set<String> carried = Collections.newSetFromMap(new LastOnes<>());

	/**
	 * No ends so far.
	 * @param taken whether somebody has begun an errand
	 */
	Ends(Cargo cargo, Predicate<String> taken) {
		this.cargo = cargo;
		this.taken = taken;
	}

	/**
	 * Whether this member has frames that no other can have: it is to go on from them.
	 */
	synchronized boolean onlyHere(String frames) {
		return this.cargo.has(frames) && !this.carried.contains(frames);
	}

	/** Carries what is wanted elsewhere by now. */
	void made(AccountId account, Errand errand) {
		for (Waiting end : wanted(account, errand)) {
			this.cargo.commit(end.account, List.of(end.ours));
			carried(end.ours);
		}
	}

	private synchronized List<Waiting> wanted(AccountId account, Errand errand) {
		for (Beside beside : errand.beside()) {
			if (beside.errand() != null && beside.ours() != null) {
				this.waiting.add(new Waiting(account, beside.errand(), beside.theirs(), beside.ours()));
			}
		}
		List<Waiting> wanted = new ArrayList<>();
		for (Iterator<Waiting> all = this.waiting.iterator(); all.hasNext();) {
			Waiting end = all.next();
			if (this.cargo.has(end.theirs) || !this.cargo.has(end.ours)) {
				all.remove();
			}
			else if (this.taken.test(end.errand)) {
				all.remove();
				wanted.add(end);
			}
		}
		return wanted;
	}

	private synchronized void carried(String frames) {
		this.carried.add(frames);
	}

	/** An end that nobody has met yet. */
	private record Waiting(AccountId account, String errand, String theirs, String ours) {

	}

	/** Forgets the oldest. */
	private static final class LastOnes<T> extends LinkedHashMap<T, Boolean> {

		private static final long serialVersionUID = 1L;

		private static final int MOST = 1_000;

		@Override
		protected boolean removeEldestEntry(Map.Entry<T, Boolean> eldest) {
			return size() > MOST;
		}

	}

}
