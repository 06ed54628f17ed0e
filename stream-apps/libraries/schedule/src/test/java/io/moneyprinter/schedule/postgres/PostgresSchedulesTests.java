package io.moneyprinter.schedule.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.atomic.AtomicReference;

import javax.sql.DataSource;

import io.moneyprinter.schedule.Cron;
import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Firing.Outcome;
import io.moneyprinter.schedule.Misfire;
import io.moneyprinter.schedule.Overlap;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.TaskRun;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.awaitility.Awaitility;
import org.awaitility.core.ConditionFactory;
import org.awaitility.core.ThrowingRunnable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** Schedules on a real database, with a clock that goes as the test says. */
class PostgresSchedulesTests {

	private static final AccountId ACCOUNT = new AccountId("acme");

	private final DataSource database = PostgresServer.shared().freshDatabase();

	/**
	 * How far the clock is from the machine's. It goes on by itself, since db-scheduler
	 * waits by it. It begins on Saturday evening before Berlin's clocks go forward.
	 */
	private final AtomicReference<Duration> ahead = new AtomicReference<>(to("2026-03-28T20:00:00Z"));

	private final FakeLauncher launcher = new FakeLauncher();

	private final List<PostgresSchedules> open = new ArrayList<>();

	private final PostgresSchedules schedules = instance();

	private PostgresSchedules instance() {
		PostgresSchedules instance = new PostgresSchedules(this.database, this.launcher,
				() -> Instant.now().plus(this.ahead.get()), Duration.ofMillis(50));
		this.open.add(instance);
		return instance;
	}

	@AfterEach
	void close() {
		this.open.forEach(PostgresSchedules::close);
	}

	private static Schedule schedule(Misfire misfire, Overlap overlap) {
		return new Schedule(ACCOUNT, "nightly", "upkeep", Map.of("steps", "expire"), new Cron("30 2 * * *"),
				ZoneId.of("Europe/Berlin"), misfire, overlap, List.of(), false);
	}

	private List<Firing> history() {
		return this.schedules.history(ACCOUNT, "nightly", 100);
	}

	/**
	 * A clock that jumps a day makes an instance that lives look dead to another one, by
	 * its heartbeat: db-scheduler takes its work from it, and throws in a thread of its
	 * own where that happens between two statements. No test is about that.
	 */
	private static ConditionFactory await() {
		return Awaitility.await().dontCatchUncaughtExceptions();
	}

	private void eventually(ThrowingRunnable assertion) {
		await().atMost(Duration.ofSeconds(20)).pollInterval(Duration.ofMillis(50)).untilAsserted(assertion);
	}

	private void at(String moment) {
		this.ahead.set(to(moment));
	}

	private static Duration to(String moment) {
		return Duration.between(Instant.now(), Instant.parse(moment));
	}

	@Test
	void twoInstancesLaunchOnceOverAChangeOfClocks() {
		PostgresSchedules other = instance();
		this.schedules.add(schedule(Misfire.ONCE, Overlap.SKIP));
		assertThat(other.find(ACCOUNT, "nightly").orElseThrow().next()).contains(Instant.parse("2026-03-29T01:00:00Z"));
		this.schedules.start();
		other.start();
		at("2026-03-29T00:59:59Z");
		at("2026-03-29T01:00:01Z");
		eventually(() -> assertThat(history()).hasSize(1));
		at("2026-03-30T00:30:01Z");
		eventually(() -> assertThat(history()).hasSize(2));
		at("2026-03-31T00:30:01Z");
		eventually(() -> assertThat(history()).hasSize(3));
		assertThat(history()).extracting(Firing::planned)
			.containsExactly(Instant.parse("2026-03-31T00:30:00Z"), Instant.parse("2026-03-30T00:30:00Z"),
					Instant.parse("2026-03-29T01:00:00Z"));
		assertThat(this.launcher.launches()).hasSize(3);
	}

	/** Berlin's clocks show 02:30 twice: the first time counts. */
	@Test
	void twoInstancesLaunchOnceInTheNightThatHasAnHourTwice() {
		at("2026-10-24T20:00:00Z");
		PostgresSchedules other = instance();
		this.schedules.add(schedule(Misfire.ONCE, Overlap.SKIP));
		this.schedules.start();
		other.start();
		at("2026-10-25T00:30:01Z");
		eventually(() -> assertThat(history()).hasSize(1));
		at("2026-10-25T01:30:01Z");
		await().during(Duration.ofMillis(500)).until(() -> history().size() == 1);
		at("2026-10-26T01:30:01Z");
		eventually(() -> assertThat(history()).extracting(Firing::planned)
			.containsExactly(Instant.parse("2026-10-26T01:30:00Z"), Instant.parse("2026-10-25T00:30:00Z")));
		assertThat(this.launcher.launches()).hasSize(2);
	}

	/**
	 * A week in which the clocks went forward, and three instances that come up at once.
	 */
	@Test
	void howeverManyComeUpAfterAWeekLaunchOnce() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.ALLOW));
		at("2026-04-05T10:00:00Z");
		List.of(this.schedules, instance(), instance()).forEach(PostgresSchedules::start);
		eventually(() -> assertThat(history()).extracting(Firing::outcome).containsExactly(Outcome.LAUNCHED));
		await().during(Duration.ofMillis(700)).until(() -> history().size() == 1);
		assertThat(this.launcher.launches()).hasSize(1);
		assertThat(history().get(0).planned()).isEqualTo(Instant.parse("2026-03-29T01:00:00Z"));
	}

	@Test
	void afterAWeekDownItIsMadeUpForOnce() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.SKIP));
		at("2026-04-05T10:00:00Z");
		this.schedules.start();
		instance().start();
		eventually(() -> assertThat(history()).extracting(Firing::outcome).containsExactly(Outcome.LAUNCHED));
		at("2026-04-06T00:30:01Z");
		eventually(() -> assertThat(history()).extracting(Firing::outcome)
			.containsExactly(Outcome.LAUNCHED, Outcome.LAUNCHED));
		assertThat(this.launcher.launches()).hasSize(2);
	}

	@Test
	void afterAWeekDownItIsLeftOutWhereThatIsTheRule() {
		this.schedules.add(schedule(Misfire.SKIP, Overlap.SKIP));
		at("2026-04-05T10:00:00Z");
		this.schedules.start();
		eventually(() -> assertThat(history()).extracting(Firing::outcome).containsExactly(Outcome.MISSED));
		assertThat(this.launcher.launches()).isEmpty();
	}

	@Test
	void whatStillRunsIsWaitedForOrLeftOut() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.WAIT));
		this.schedules.start();
		this.launcher.all(TaskRun.State.RUNNING);
		at("2026-03-29T01:00:01Z");
		eventually(() -> assertThat(history()).hasSize(1));
		at("2026-03-30T00:30:01Z");
		await().during(Duration.ofMillis(500)).until(() -> history().size() == 1);
		this.launcher.all(TaskRun.State.COMPLETE);
		at("2026-03-30T00:31:00Z");
		eventually(() -> assertThat(history()).extracting(Firing::planned)
			.startsWith(Instant.parse("2026-03-30T00:30:00Z")));
	}

	@Test
	void aTimeAtWhichItStillRunsIsLeftOut() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.SKIP));
		this.schedules.start();
		this.launcher.all(TaskRun.State.RUNNING);
		at("2026-03-29T01:00:01Z");
		eventually(() -> assertThat(history()).hasSize(1));
		at("2026-03-30T00:30:01Z");
		eventually(() -> assertThat(history()).extracting(Firing::outcome)
			.containsExactly(Outcome.OVERLAPPED, Outcome.LAUNCHED));
	}

	@Test
	void aLauncherThatIsAwayIsAskedAgain() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.SKIP));
		this.schedules.start();
		this.launcher.away(true);
		at("2026-03-29T01:00:01Z");
		eventually(() -> assertThat(history()).extracting(Firing::outcome).containsExactly(Outcome.LAUNCHING));
		this.launcher.away(false);
		at("2026-03-29T01:00:30Z");
		eventually(() -> assertThat(history()).extracting(Firing::outcome).containsExactly(Outcome.LAUNCHED));
		assertThat(this.launcher.launches()).hasSize(1);
	}

	@Test
	void aLaunchOfWhichNobodyHeardIsNotRepeated() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.SKIP));
		this.schedules.start();
		this.launcher.silentOnce();
		at("2026-03-29T01:00:01Z");
		eventually(() -> assertThat(history()).extracting(Firing::outcome).containsExactly(Outcome.LAUNCHING));
		at("2026-03-29T01:00:30Z");
		eventually(() -> assertThat(history()).extracting(Firing::run).containsExactly(1L));
		assertThat(this.launcher.launches()).hasSize(1);
	}

	@Test
	void howARunCameOutIsNotedOnce() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.WAIT));
		this.schedules.start();
		this.launcher.all(TaskRun.State.RUNNING);
		at("2026-03-29T01:00:01Z");
		eventually(() -> assertThat(history()).extracting(Firing::outcome).containsExactly(Outcome.LAUNCHED));
		assertThat(history()).extracting(Firing::end).containsOnlyNulls();
		this.launcher.all(TaskRun.State.FAILED);
		at("2026-03-29T01:01:00Z");
		eventually(() -> assertThat(history().get(0).end()).isNotNull());
		Firing ended = history().get(0);
		assertThat(ended.outcome()).isEqualTo(Outcome.LAUNCHED);
		assertThat(ended.end().failed()).isTrue();
		assertThat(ended.end().at()).isAfter(Instant.parse("2026-03-29T01:00:59Z"));
		assertThat(ended.sentence()).isEqualTo("Its process is gone.");
		this.launcher.all(TaskRun.State.RUNNING);
		at("2026-03-30T00:30:01Z");
		eventually(() -> assertThat(history()).hasSize(2));
		assertThat(history()).contains(ended);
	}

	@Test
	void aLauncherThatIsAwayWhenItIsAskedWhetherOneStillRunsIsAskedAgain() {
		this.schedules.add(schedule(Misfire.SKIP, Overlap.SKIP));
		this.schedules.start();
		this.launcher.all(TaskRun.State.RUNNING);
		at("2026-03-29T01:00:01Z");
		eventually(() -> assertThat(history()).hasSize(1));
		this.launcher.away(true);
		at("2026-03-30T00:30:01Z");
		await().during(Duration.ofMillis(500)).until(() -> history().size() == 1);
		this.launcher.all(TaskRun.State.COMPLETE);
		this.launcher.away(false);
		at("2026-03-30T00:30:40Z");
		eventually(() -> assertThat(history()).extracting(Firing::outcome)
			.containsExactly(Outcome.LAUNCHED, Outcome.LAUNCHED));
	}

	@Test
	void whatIsPausedWaitsAndGoesOnWithTheNextTime() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.SKIP));
		assertThat(this.schedules.pause(ACCOUNT, "nightly", true).orElseThrow().next()).isEmpty();
		this.schedules.start();
		at("2026-03-30T10:00:00Z");
		await().during(Duration.ofMillis(400)).until(() -> history().isEmpty());
		assertThat(this.schedules.pause(ACCOUNT, "nightly", false).orElseThrow().next())
			.contains(Instant.parse("2026-03-31T00:30:00Z"));
		at("2026-03-31T00:30:01Z");
		eventually(() -> assertThat(history()).hasSize(1));
	}

	@Test
	void whatIsLaunchedByHandIsInTheHistory() {
		this.schedules.add(schedule(Misfire.ONCE, Overlap.SKIP));
		Firing firing = this.schedules.runNow(ACCOUNT, "nightly").orElseThrow();
		assertThat(firing.byHand()).isTrue();
		assertThat(firing.run()).isEqualTo(1);
		assertThat(history()).containsExactly(firing);
		assertThat(firing.end()).isNull();
		assertThat(this.launcher.launches().get(0).parameters()).isEqualTo(Map.of("steps", "expire"));
		this.launcher.away(true);
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> this.schedules.runNow(ACCOUNT, "nightly"));
		assertThat(history()).extracting(Firing::outcome).contains(Outcome.REFUSED);
		assertThat(this.schedules.runNow(ACCOUNT, "none")).isEmpty();
	}

	@Test
	void schedulesAreKeptApartByAccountAndName() {
		Schedule mine = schedule(Misfire.ONCE, Overlap.SKIP);
		this.schedules.add(mine);
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> this.schedules.add(mine))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
		AccountId other = new AccountId("other");
		assertThat(this.schedules.list(other)).isEmpty();
		assertThat(this.schedules.remove(other, "nightly")).isFalse();
		assertThat(this.schedules.list(ACCOUNT)).singleElement()
			.satisfies((planned) -> assertThat(planned.schedule()).isEqualTo(mine));
		assertThat(this.schedules.remove(ACCOUNT, "nightly")).isTrue();
		assertThat(this.schedules.list(ACCOUNT)).isEmpty();
		this.schedules.start();
		at("2026-03-30T10:00:00Z");
		await().during(Duration.ofMillis(300)).until(() -> this.launcher.launches().isEmpty());
	}

}
