package io.moneyprinter.schedule.postgres;

import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Types;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import io.moneyprinter.schedule.Blackout;
import io.moneyprinter.schedule.Cron;
import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Misfire;
import io.moneyprinter.schedule.Overlap;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of schedules and of what became of their times.
 */
final class ScheduleTables {

	private static final String OF = " where account = :account and name = :name ";

	private final JdbcClient database;

	ScheduleTables(JdbcClient database) {
		this.database = database;
	}

	boolean insert(Schedule schedule) {
		return this.database.sql("""
				insert into schedule.schedule (account, name, task, parameters, cron, zone, misfire, overlap, blackouts,
					paused)
				values (:account, :name, :task, :parameters, :cron, :zone, :misfire, :overlap, :blackouts, :paused)
				on conflict do nothing
				""")
			.param("account", schedule.account().value())
			.param("name", schedule.name())
			.param("task", schedule.task())
			.param("parameters", ScheduleSchema.written(schedule.parameters()))
			.param("cron", schedule.cron().expression())
			.param("zone", schedule.zone().getId())
			.param("misfire", schedule.misfire().name())
			.param("overlap", schedule.overlap().name())
			.param("blackouts", schedule.blackouts().stream().map(Blackout::toString).collect(Collectors.joining(", ")))
			.param("paused", schedule.paused())
			.update() == 1;
	}

	List<Schedule> list(AccountId account) {
		return this.database.sql("select * from schedule.schedule where account = :account order by name")
			.param("account", account.value())
			.query(ScheduleTables::schedule)
			.list();
	}

	Optional<Schedule> find(AccountId account, String name) {
		return this.database.sql("select * from schedule.schedule" + OF)
			.param("account", account.value())
			.param("name", name)
			.query(ScheduleTables::schedule)
			.optional();
	}

	boolean pause(AccountId account, String name, boolean paused) {
		return this.database.sql("update schedule.schedule set paused = :paused" + OF)
			.param("paused", paused)
			.param("account", account.value())
			.param("name", name)
			.update() == 1;
	}

	boolean delete(AccountId account, String name) {
		return this.database.sql("delete from schedule.schedule" + OF)
			.param("account", account.value())
			.param("name", name)
			.update() == 1;
	}

	/** Whether no other has taken the planned time before. */
	boolean insert(Schedule schedule, Firing firing) {
		return this.database.sql("""
				insert into schedule.firing (id, account, name, planned_at, by_hand, outcome, decided_at, sentence)
				values (:id, :account, :name, :planned, :byHand, :outcome, :decided, :sentence)
				on conflict do nothing
				""")
			.param("id", firing.id())
			.param("account", schedule.account().value())
			.param("name", schedule.name())
			.param("planned", at(firing.planned()))
			.param("byHand", firing.byHand())
			.param("outcome", firing.outcome().name())
			.param("decided", at(firing.decided()))
			.param("sentence", firing.sentence())
			.update() == 1;
	}

	void update(Firing firing) {
		Firing.End end = firing.end();
		this.database
			.sql("""
					update schedule.firing set outcome = :outcome, run = :run, run_ended_at = :endedAt, run_failed = :failed,
						sentence = :sentence
					where id = :id
					""")
			.param("outcome", firing.outcome().name())
			.param("run", firing.run())
			.param("endedAt", (end != null) ? at(end.at()) : null, Types.TIMESTAMP_WITH_TIMEZONE)
			.param("failed", (end != null) ? end.failed() : null, Types.BOOLEAN)
			.param("sentence", firing.sentence())
			.param("id", firing.id())
			.update();
	}

	Optional<Firing> planned(Schedule schedule, Instant planned) {
		return this.database.sql("select * from schedule.firing" + OF + "and planned_at = :planned and not by_hand")
			.param("account", schedule.account().value())
			.param("name", schedule.name())
			.param("planned", at(planned))
			.query(ScheduleTables::firing)
			.optional();
	}

	/** The latest that came to a run. */
	Optional<Firing> latestRun(Schedule schedule) {
		return this.database
			.sql("select * from schedule.firing" + OF
					+ "and run is not null order by decided_at desc, run desc limit 1")
			.param("account", schedule.account().value())
			.param("name", schedule.name())
			.query(ScheduleTables::firing)
			.optional();
	}

	/** Those whose runs have not ended as far as anybody noted, the oldest first. */
	List<Firing> open(int limit) {
		return this.database.sql("""
				select * from schedule.firing where outcome = 'LAUNCHED' and run_ended_at is null
				order by decided_at limit :limit
				""").param("limit", limit).query(ScheduleTables::firing).list();
	}

	List<Firing> history(AccountId account, String name, int limit) {
		return this.database.sql("select * from schedule.firing" + OF + "order by decided_at desc, id limit :limit")
			.param("account", account.value())
			.param("name", name)
			.param("limit", limit)
			.query(ScheduleTables::firing)
			.list();
	}

	private static Schedule schedule(ResultSet row, int number) throws SQLException {
		String blackouts = row.getString("blackouts");
		return new Schedule(new AccountId(row.getString("account")), row.getString("name"), row.getString("task"),
				ScheduleSchema.read(row.getString("parameters")), new Cron(row.getString("cron")),
				ZoneId.of(row.getString("zone")), Misfire.valueOf(row.getString("misfire")),
				Overlap.valueOf(row.getString("overlap")),
				blackouts.isEmpty() ? List.of() : Arrays.stream(blackouts.split(", ")).map(Blackout::parse).toList(),
				row.getBoolean("paused"));
	}

	private static Firing firing(ResultSet row, int number) throws SQLException {
		return new Firing(row.getObject("id", UUID.class), instant(row, "planned_at"), row.getBoolean("by_hand"),
				Firing.Outcome.valueOf(row.getString("outcome")), instant(row, "decided_at"),
				row.getObject("run", Long.class), end(row), row.getString("sentence"));
	}

	private static Firing.@Nullable End end(ResultSet row) throws SQLException {
		return (row.getObject("run_ended_at") != null)
				? new Firing.End(instant(row, "run_ended_at"), row.getBoolean("run_failed")) : null;
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

}
