package io.moneyprinter.backfill;

import java.util.Locale;

/**
 * What a backfill may cost, and what it has cost so far. Films in hand count when they
 * are made.
 *
 * @param budget in the operator's currency
 * @param cost in the same
 */
public record Spend(double budget, double cost) {

	/** Whether nothing more may be begun. */
	public boolean over() {
		return this.cost >= this.budget;
	}

	/** The same for people, with what can be done. */
	public String sentence(BackfillId id) {
		return String.format(Locale.ROOT, "The budget of %.2f is spent (%.2f); more lets it go on: "
				+ "./moneyprinter backfill set %s --budget PRICE.", this.budget, this.cost, id);
	}

}
