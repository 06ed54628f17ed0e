package io.moneyprinter.backfill.input;

import java.util.List;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.backfill.BadLine;

/**
 * One record of an input.
 */
sealed interface InputRecord {

	/** The line on which it begins, from 1. */
	int line();

	/**
	 * A record that says what is asked.
	 *
	 * @param fields of the request, without defaults
	 */
	record Asking(int line, ObjectNode fields) implements InputRecord {
	}

	/**
	 * A record that cannot be read.
	 *
	 * @param reasons what is wrong with it
	 */
	record Unreadable(int line, List<BadLine> reasons) implements InputRecord {

		static Unreadable of(int line, String field, String value, String allowed) {
			return new Unreadable(line, List.of(new BadLine(line, field, value, allowed)));
		}

	}

}
