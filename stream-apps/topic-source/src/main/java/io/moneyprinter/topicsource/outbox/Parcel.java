package io.moneyprinter.topicsource.outbox;

import java.util.List;

import org.jspecify.annotations.Nullable;

/**
 * Records that follow from one change, sent one after the other.
 *
 * @param deposit what is stored before; {@code null} for nothing
 * @param records at least one
 */
record Parcel(@Nullable Deposit deposit, List<Outgoing> records) {

	Parcel {
		records = List.copyOf(records);
	}

}
