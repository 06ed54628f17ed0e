package io.moneyprinter.schedule;

import java.time.Instant;
import java.time.ZoneId;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import io.moneyprinter.schedule.Schedule.Verdict;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.InvalidRequestException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** What a schedule says of moments: a matter of no clock but the one it is given. */
class ScheduleTests {

	private static final Instant PLANNED = Instant.parse("2026-11-23T02:30:00Z");

	static Schedule schedule(Misfire misfire, Overlap overlap, String... blackouts) {
		return new Schedule(new AccountId("acme"), "nightly", "upkeep", Map.of("steps", "expire"),
				new Cron("30 2 * * *"), ZoneId.of("UTC"), misfire, overlap,
				Arrays.stream(blackouts).map(Blackout::parse).toList(), false);
	}

	@ParameterizedTest
	@CsvSource({ "ONCE,SKIP,0,false,LAUNCH", "SKIP,SKIP,0,false,LAUNCH", "SKIP,SKIP,120,false,LAUNCH",
			"SKIP,SKIP,121,false,MISSED", "ONCE,SKIP,604800,false,LAUNCH", "SKIP,ALLOW,604800,false,MISSED",
			"ONCE,SKIP,0,true,OVERLAPPED", "ONCE,WAIT,0,true,WAIT", "ONCE,ALLOW,0,true,LAUNCH",
			"ONCE,WAIT,604800,true,WAIT" })
	void policiesDecide(Misfire misfire, Overlap overlap, long late, boolean running, Verdict verdict) {
		assertThat(schedule(misfire, overlap).judge(PLANNED, PLANNED.plusSeconds(late), running)).isEqualTo(verdict);
	}

	@Test
	void whatIsMadeUpForKeepsToTheWindows() {
		Schedule schedule = schedule(Misfire.ONCE, Overlap.SKIP, "08:00-18:00");
		assertThat(schedule.judge(PLANNED, Instant.parse("2026-11-23T12:00:00Z"), false))
			.isEqualTo(Verdict.BLACKED_OUT);
		assertThat(schedule.judge(PLANNED, Instant.parse("2026-11-23T18:00:00Z"), false)).isEqualTo(Verdict.LAUNCH);
	}

	@Test
	void timesInAWindowAreLeftOut() {
		assertThat(schedule(Misfire.ONCE, Overlap.SKIP, "SAT-MON 02:00-03:00").next(PLANNED.minusSeconds(1), 3))
			.extracting(Instant::toString)
			.containsExactly("2026-11-24T02:30:00Z", "2026-11-25T02:30:00Z", "2026-11-26T02:30:00Z");
		assertThat(schedule(Misfire.ONCE, Overlap.SKIP, "02:30-02:31").next(PLANNED)).isEmpty();
	}

	@ParameterizedTest
	@CsvSource({ "22:00-06:00,2026-11-23T23:00:00Z,true", "22:00-06:00,2026-11-23T05:59:59Z,true",
			"22:00-06:00,2026-11-23T06:00:00Z,false", "MON 22:00-06:00,2026-11-24T05:00:00Z,true",
			"MON 22:00-06:00,2026-11-23T05:00:00Z,false", "FRI-MON 10:00-11:00,2026-11-22T10:00:00Z,true",
			"FRI-MON 10:00-11:00,2026-11-24T10:00:00Z,false" })
	void windowsCoverDaysAndNights(String window, Instant moment, boolean covered) {
		assertThat(schedule(Misfire.ONCE, Overlap.SKIP, window).blacked(moment)).isEqualTo(covered);
	}

	@ParameterizedTest
	@ValueSource(strings = { "08:00-18:00", "SAT-SAT 00:00-06:00", "FRI-MON 22:00-06:00" })
	void windowsAreReadAsTheyAreWritten(String window) {
		assertThat(Blackout.parse(window)).hasToString(window);
	}

	@ParameterizedTest
	@ValueSource(strings = { "8-18", "08:00-08:00", "25:00-26:00", "FOO 08:00-09:00", "08:00", "" })
	void whatIsNoWindowIsRefused(String window) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> Blackout.parse(window))
			.withMessageContaining("'blackouts'");
	}

	@ParameterizedTest
	@ValueSource(strings = { "a b", "a,b", "\"a\"", "a\nb", "" })
	void parametersThatWouldBeReadAsMoreThanOneAreRefused(String value) {
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> new Launch(UUID.randomUUID(), "upkeep", Map.of("steps", value)))
			.withMessageContaining("parameters.steps");
	}

	@ParameterizedTest
	@ValueSource(strings = { "--spring.datasource.url", "launch", "a b", "-x", "" })
	void aParameterIsNeverASetting(String name) {
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> new Launch(UUID.randomUUID(), "upkeep", Map.of(name, "x")));
	}

	@Test
	void aLaunchCarriesItsMark() {
		UUID id = UUID.fromString("00000000-0000-0000-0000-000000000007");
		assertThat(new Launch(id, "upkeep", Map.of("steps", "expire+replay", "dry-run", "false")).arguments())
			.isEqualTo(List.of("dry-run=false", "steps=expire+replay", "launch=" + id + ",java.lang.String,false"));
	}

	@Test
	void whatNeverBeganHasFailedAfterAWhile() {
		TaskRun run = new TaskRun(7, "upkeep", TaskRun.State.LAUNCHED, null, null, "");
		assertThat(run.judged(PLANNED, PLANNED.plusSeconds(299)).state()).isEqualTo(TaskRun.State.LAUNCHED);
		TaskRun late = run.judged(PLANNED, PLANNED.plusSeconds(300));
		assertThat(late.state()).isEqualTo(TaskRun.State.FAILED);
		assertThat(late.sentence()).contains("did not begin within 5 minutes");
		TaskRun running = new TaskRun(7, "upkeep", TaskRun.State.RUNNING, PLANNED, null, "");
		assertThat(running.judged(PLANNED, PLANNED.plusSeconds(9999))).isSameAs(running);
	}

}
