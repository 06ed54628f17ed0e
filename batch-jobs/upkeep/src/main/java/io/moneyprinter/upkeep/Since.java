package io.moneyprinter.upkeep;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneOffset;
import java.time.format.DateTimeParseException;
import java.util.function.UnaryOperator;

import io.moneyprinter.video.InvalidRequestException;

import org.springframework.boot.convert.DurationStyle;

/**
 * A moment from which on something counts: given as such, as a day of UTC, or as a time
 * back from now, so that a schedule can say it.
 *
 * @param text as it was given
 * @param moment from now
 */
record Since(String text, UnaryOperator<Instant> moment) {

	/**
	 * Reads a moment.
	 * @throws InvalidRequestException if it is none
	 */
	static Since parse(String text) {
		try {
			if (text.contains("T") && text.contains("-")) {
				Instant at = Instant.parse(text);
				return new Since(text, (now) -> at);
			}
			if (text.contains("-")) {
				Instant at = LocalDate.parse(text).atStartOfDay(ZoneOffset.UTC).toInstant();
				return new Since(text, (now) -> at);
			}
			Duration back = DurationStyle.detectAndParse(text);
			return new Since(text, (now) -> now.minus(back));
		}
		catch (DateTimeParseException | IllegalArgumentException ex) {
			throw InvalidRequestException.of("since", text,
					"a time back from now such as 12h or 7d, a day such as 2026-03-01, or a moment such as"
							+ " 2026-03-01T06:00:00Z");
		}
	}

	Instant from(Instant now) {
		return this.moment.apply(now);
	}

	@Override
	public String toString() {
		return this.text;
	}

}
