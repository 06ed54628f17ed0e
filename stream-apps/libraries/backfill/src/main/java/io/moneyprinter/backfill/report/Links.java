package io.moneyprinter.backfill.report;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.ItemState;

/** Where the API has what a report names. */
final class Links {

	private Links() {
	}

	/** A report of a backfill, below the API's own address. */
	static String report(BackfillId id, String name) {
		return "/v1/backfills/" + id + "/" + name;
	}

	/** The stable address of a film, below the API's own; empty without a film. */
	static String film(ItemRow item) {
		return (item.state() == ItemState.PUBLISHED) ? "/v1/videos/" + item.video() + "/film" : "";
	}

}
