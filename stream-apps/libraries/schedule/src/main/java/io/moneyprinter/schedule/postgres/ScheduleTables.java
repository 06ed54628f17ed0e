package io.moneyprinter.schedule.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moneyprinter.schedule.Blackout;
import io.moneyprinter.schedule.Cron;
import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Misfire;
import io.moneyprinter.schedule.Overlap;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.video.AccountId;

import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * The rows of schedules and of what became of their times.
 */
final class ScheduleTables {

	private static final ObjectMapper JSON = new ObjectMapper();

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
			.param("parameters", written(schedule.parameters()))
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
				insert into schedule.firing (id, account, name, planned_at, by_hand, outcome, decided_at, run, sentence)
				values (:id, :account, :name, :planned, :byHand, :outcome, :decided, :run, :sentence)
				on conflict do nothing
				""")
			.param("id", firing.id())
			.param("account", schedule.account().value())
			.param("name", schedule.name())
			.param("planned", at(firing.planned()))
			.param("byHand", firing.byHand())
			.param("outcome", firing.outcome().name())
			.param("decided", at(firing.decided()))
			.param("run", firing.run())
			.param("sentence", firing.sentence())
			.update() == 1;
	}

	void update(Firing firing) {
		this.database
			.sql("update schedule.firing set outcome = :outcome, run = :run, sentence = :sentence where id = :id")
			.param("outcome", firing.outcome().name())
			.param("run", firing.run())
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
				read(row.getString("parameters")), new Cron(row.getString("cron")), ZoneId.of(row.getString("zone")),
				Misfire.valueOf(row.getString("misfire")), Overlap.valueOf(row.getString("overlap")),
				blackouts.isEmpty() ? List.of() : Arrays.stream(blackouts.split(", ")).map(Blackout::parse).toList(),
				row.getBoolean("paused"));
	}

	private static Firing firing(ResultSet row, int number) throws SQLException {
		return new Firing(row.getObject("id", UUID.class), instant(row, "planned_at"), row.getBoolean("by_hand"),
				Firing.Outcome.valueOf(row.getString("outcome")), instant(row, "decided_at"),
				row.getObject("run", Long.class), row.getString("sentence"));
	}

	private static Instant instant(ResultSet row, String column) throws SQLException {
		return row.getObject(column, OffsetDateTime.class).toInstant();
	}

	private static OffsetDateTime at(Instant time) {
		return time.atOffset(ZoneOffset.UTC);
	}

	private static String written(Map<String, String> parameters) {
		try {
			return JSON.writeValueAsString(parameters);
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Parameters cannot be written as JSON.", ex);
		}
	}

	private static Map<String, String> read(String parameters) {
		try {
			return JSON.readValue(parameters, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A row of schedules cannot be read.", ex);
		}
	}

}
