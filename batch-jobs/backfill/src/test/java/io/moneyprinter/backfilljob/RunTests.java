package io.moneyprinter.backfilljob;

import java.time.Instant;
import java.time.LocalTime;
import java.time.ZoneId;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.OnBadLine;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class RunTests {

	/** The second night is the one on which clocks go back. */
	@ParameterizedTest
	@CsvSource({ "2026-10-20T20:00:00Z, 2026-10-21T04:00:00Z", "2026-10-24T20:00:00Z, 2026-10-25T05:00:00Z",
			"2026-10-20T03:59:59Z, 2026-10-20T04:00:00Z", "2026-10-20T04:00:00Z, 2026-10-21T04:00:00Z" })
	void aRunLastsUntilTheNextMorning(Instant now, Instant end) {
		assertThat(Run.until(options(LocalTime.of(6, 0)), now)).isEqualTo(end);
	}

	@Test
	void withoutATimeItLastsAsLongAsItTakes() {
		assertThat(Run.until(options(null), Instant.EPOCH)).isEqualTo(Instant.MAX);
	}

	private static BackfillOptions options(@Nullable LocalTime notAfter) {
		return new BackfillOptions("topics", new Input.FailedOf(BackfillId.random()), null, OnBadLine.SKIP, false, 0, 2,
				3, 0, notAfter, ZoneId.of("Europe/Berlin"), 0, null, null);
	}

}
