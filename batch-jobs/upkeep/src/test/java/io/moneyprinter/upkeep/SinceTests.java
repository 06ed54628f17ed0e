package io.moneyprinter.upkeep;

import java.time.Instant;

import io.moneyprinter.video.InvalidRequestException;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Moments as a schedule or a person says them. */
class SinceTests {

	@ParameterizedTest
	@CsvSource({ "7d,2026-11-17T12:00:00Z", "12h,2026-11-24T00:00:00Z", "PT30M,2026-11-24T11:30:00Z",
			"2026-11-01,2026-11-01T00:00:00Z", "2026-11-01T06:30:00Z,2026-11-01T06:30:00Z" })
	void momentsAreRead(String text, Instant moment) {
		assertThat(Since.parse(text).from(Instant.parse("2026-11-24T12:00:00Z"))).isEqualTo(moment);
		assertThat(Since.parse(text)).hasToString(text);
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "yesterday", "2026-13-01", "7 days", "2026-11-01T06:30" })
	void otherWordsAreRefused(String text) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Since.parse(text))
			.withMessageContaining("'since'");
	}

}
