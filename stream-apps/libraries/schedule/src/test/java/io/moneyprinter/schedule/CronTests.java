package io.moneyprinter.schedule;

import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.ZonedDateTime;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.moneyprinter.video.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Times that follow from expressions, above all where clocks change. Berlin changes on 29
 * March and 25 October 2026, Sydney on 5 April and 4 October, Lord Howe by half an hour.
 */
class CronTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					# a day like any other
					30 2 * * *      | Europe/Berlin      | 2026-03-27T12:00 | 2026-03-28T02:30+01:00 2026-03-29T03:00+02:00 2026-03-30T02:30+02:00
					# in the gap: when it is over, and several are one
					0,30 2 * * *    | Europe/Berlin      | 2026-03-28T12:00 | 2026-03-29T03:00+02:00 2026-03-30T02:00+02:00 2026-03-30T02:30+02:00
					0 2,3 * * *     | Europe/Berlin      | 2026-03-28T12:00 | 2026-03-29T03:00+02:00 2026-03-30T02:00+02:00
					0 3 * * *       | Europe/Berlin      | 2026-03-28T12:00 | 2026-03-29T03:00+02:00 2026-03-30T03:00+02:00
					# twice: the first time only
					30 2 * * *      | Europe/Berlin      | 2026-10-24T12:00 | 2026-10-25T02:30+02:00 2026-10-26T02:30+01:00
					0 3 * * *       | Europe/Berlin      | 2026-10-24T12:00 | 2026-10-25T03:00+01:00 2026-10-26T03:00+01:00
					# every hour goes on evenly
					30 * * * *      | Europe/Berlin      | 2026-03-29T01:00 | 2026-03-29T01:30+01:00 2026-03-29T03:30+02:00 2026-03-29T04:30+02:00
					0 * * * *       | Europe/Berlin      | 2026-03-29T01:30 | 2026-03-29T03:00+02:00 2026-03-29T04:00+02:00
					30 * * * *      | Europe/Berlin      | 2026-10-25T01:45 | 2026-10-25T02:30+02:00 2026-10-25T02:30+01:00 2026-10-25T03:30+01:00
					0 * * * *       | Europe/Berlin      | 2026-10-25T01:30 | 2026-10-25T02:00+02:00 2026-10-25T02:00+01:00 2026-10-25T03:00+01:00
					@hourly         | Europe/Berlin      | 2026-10-25T01:30 | 2026-10-25T02:00+02:00 2026-10-25T02:00+01:00
					# the other hemisphere
					30 2 * * *      | Australia/Sydney   | 2026-10-03T12:00 | 2026-10-04T03:00+11:00 2026-10-05T02:30+11:00
					30 2 * * *      | Australia/Sydney   | 2026-04-04T12:00 | 2026-04-05T02:30+11:00 2026-04-06T02:30+10:00
					*/30 * * * *    | Australia/Sydney   | 2026-04-05T01:45 | 2026-04-05T02:00+11:00 2026-04-05T02:30+11:00 2026-04-05T02:00+10:00
					# by half an hour, and by none
					15 2 * * *      | Australia/Lord_Howe | 2026-10-03T12:00 | 2026-10-04T02:30+11:00 2026-10-05T02:15+11:00
					45 1 * * *      | Australia/Lord_Howe | 2026-04-04T12:00 | 2026-04-05T01:45+11:00 2026-04-06T01:45+10:30
					30 2 * * *      | Asia/Kolkata       | 2026-03-28T12:00 | 2026-03-29T02:30+05:30 2026-03-30T02:30+05:30
					# a day that a country left out
					0 12 * * *      | Pacific/Apia       | 2011-12-29T08:00 | 2011-12-29T12:00-10:00 2011-12-31T00:00+14:00 2011-12-31T12:00+14:00
					# ends of months
					0 6 31 * *      | UTC                | 2026-01-31T07:00 | 2026-03-31T06:00Z 2026-05-31T06:00Z 2026-07-31T06:00Z 2026-08-31T06:00Z
					0 6 L * *       | UTC                | 2026-01-31T07:00 | 2026-02-28T06:00Z 2026-03-31T06:00Z 2026-04-30T06:00Z
					0 6 29 2 *      | UTC                | 2026-01-01T00:00 | 2028-02-29T06:00Z 2032-02-29T06:00Z
					0 18 LW * *     | UTC                | 2026-05-01T00:00 | 2026-05-29T18:00Z 2026-06-30T18:00Z
					0 8 ? * MON#1   | UTC                | 2026-11-23T00:00 | 2026-12-07T08:00Z 2027-01-04T08:00Z
					0 0 18 * * MON-FRI | UTC             | 2026-11-20T18:00 | 2026-11-23T18:00Z 2026-11-24T18:00Z
					""")
	void timesFollow(String expression, ZoneId zone, LocalDateTime after, String expected) {
		List<Instant> times = Arrays.stream(expected.split(" "))
			.map((time) -> ZonedDateTime.parse(time).toInstant())
			.toList();
		assertThat(next(new Cron(expression), zone, after.atZone(zone).toInstant(), times.size()))
			.containsExactlyElementsOf(times);
	}

	/** Which time follows does not depend on where between two times one asks. */
	@ParameterizedTest
	@MethodSource("expressions")
	void everyMomentBeforeATimeIsFollowedByIt(String expression, ZoneId zone) {
		Cron cron = new Cron(expression);
		List<Instant> times = next(cron, zone, Instant.parse("2026-01-01T00:00:00Z"), 400);
		assertThat(times).isSorted().doesNotHaveDuplicates().hasSize(400);
		Random random = new Random(26);
		for (int i = 1; i < times.size(); i++) {
			Instant before = times.get(i - 1);
			long gap = times.get(i).getEpochSecond() - before.getEpochSecond();
			Instant between = before.plusSeconds(random.nextLong(gap)).plusNanos(random.nextInt(1_000_000_000));
			assertThat(cron.next(between, zone)).as("after %s", between).contains(times.get(i));
		}
	}

	static Stream<Arguments> expressions() {
		return Stream
			.of("Europe/Berlin", "Australia/Sydney", "America/New_York", "Australia/Lord_Howe", "Africa/Casablanca")
			.flatMap((zone) -> Stream.of("30 2 * * *", "*/20 1-3 * * *", "15 * * * *", "0 */2 * * *", "0 0 L * *")
				.map((cron) -> Arguments.of(cron, ZoneId.of(zone))));
	}

	/** A year has as many nights as days, whatever clocks do. */
	@Test
	void aNightlyTimeComesOnceANight() {
		for (String zone : List.of("Europe/Berlin", "Australia/Sydney", "America/New_York", "Australia/Lord_Howe")) {
			ZoneId id = ZoneId.of(zone);
			List<Instant> nights = next(new Cron("30 2 * * *"), id,
					LocalDateTime.of(2026, 1, 1, 0, 0).atZone(id).toInstant(), 365);
			assertThat(IntStream.range(0, 365).filter((day) -> nights.get(day).atZone(id).getDayOfYear() != day + 1))
				.as(zone)
				.isEmpty();
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "* * *", "61 * * * *", "0 0 31 2 *", "0 0 30 2 *", "every day", "0 0 * * * * *",
			"@never", "0 25 * * *" })
	void whatNeverComesIsRefused(String expression) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> new Cron(expression))
			.withMessageContaining("'cron'")
			.withMessageContaining("five fields");
	}

	@Test
	void blanksDoNotMatter() {
		assertThat(new Cron("  30   2 * *  * ")).isEqualTo(new Cron("30 2 * * *")).hasToString("30 2 * * *");
	}

	private static List<Instant> next(Cron cron, ZoneId zone, Instant after, int count) {
		List<Instant> times = new ArrayList<>();
		Optional<Instant> next = cron.next(after, zone);
		while (times.size() < count && next.isPresent()) {
			times.add(next.get());
			next = cron.next(next.get(), zone);
		}
		return times;
	}

}
