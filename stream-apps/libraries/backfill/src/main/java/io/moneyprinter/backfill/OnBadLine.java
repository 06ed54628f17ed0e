package io.moneyprinter.backfill;

import java.util.Locale;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;
import io.moneyprinter.video.InvalidRequestException;

/**
 * What becomes of a backfill whose input has lines that no film can be made of. All of
 * them are reported in either case.
 */
public enum OnBadLine {

	/** The other lines are made. */
	SKIP,
	/** Nothing is made. */
	FAIL;

	@JsonValue
	public String id() {
		return name().toLowerCase(Locale.ROOT);
	}

	@JsonCreator
	public static OnBadLine of(String id) {
		for (OnBadLine choice : values()) {
			if (choice.id().equals(id)) {
				return choice;
			}
		}
		throw InvalidRequestException.of("onBadLine", id, "skip, fail");
	}

}
