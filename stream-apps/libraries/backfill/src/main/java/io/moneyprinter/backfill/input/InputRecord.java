package io.moneyprinter.backfill.input;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.backfill.BadLine;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.StageName;

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
	 * @param results of another video with which its film begins; empty for none
	 */
	record Asking(int line, ObjectNode fields, Map<StageName, ArtifactRef> results) implements InputRecord {

		Asking(int line, ObjectNode fields) {
			this(line, fields, Map.of());
		}

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
