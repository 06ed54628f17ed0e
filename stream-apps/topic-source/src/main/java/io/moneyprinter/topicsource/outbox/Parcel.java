package io.moneyprinter.topicsource.outbox;

import java.util.List;

/**
 * Records that follow from one change, sent one after the other.
 *
 * @param records at least one
 */
record Parcel(List<Outgoing> records) {

	Parcel {
		records = List.copyOf(records);
	}

}
