package io.moneyprinter.schedule.postgres;

import java.nio.charset.StandardCharsets;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Supplier;

import javax.sql.DataSource;

import io.moneyprinter.schedule.Launch;
import io.moneyprinter.schedule.Launches;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.schedule.TaskRun;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;

/**
 * Launches in the ledger's database. A row is there before the launch; whoever has it in
 * hand holds it for a while, so that another who finds it later asks the launcher whether
 * it happened. Time is the database's.
 */
public final class PostgresLaunches implements Launches {

	/** Longer than a call of the launcher lasts. */
	private static final Duration IN_HAND = Duration.ofSeconds(90);

	private static final String OF = " where account = :account and key = :key";

	private final JdbcClient database;

	private final TaskLauncher launcher;

	/**
	 * Opens launches, whose tables are made or updated.
	 * @param database whose user may create a schema, or owns it
	 * @param launcher launches
	 */
	public PostgresLaunches(DataSource database, TaskLauncher launcher) {
		ScheduleSchema.migrate(database);
		this.database = JdbcClient.create(database);
		this.launcher = launcher;
	}

	@Override
	public Once once(AccountId account, String key, String task, Map<String, String> parameters) {
		Launch launch = new Launch(UUID.nameUUIDFromBytes((account + "/" + key).getBytes(StandardCharsets.UTF_8)), task,
				parameters);
		Optional<Boolean> taken = tell(() -> take(account, key, launch));
		Row row = tell(() -> row(account, key));
		if (!row.asks(launch)) {
			throw new VideoException(ErrorCode.IDEMPOTENCY_CONFLICT,
					"Something else was launched under the key '" + key + "' before; use another key for it.");
		}
		if (row.run() != null) {
			return new Once(row.run(), true);
		}
		boolean fresh = taken.orElseThrow(() -> new VideoException(ErrorCode.PROVIDER_UNAVAILABLE,
				"Somebody launches under the key '" + key + "' at this moment."));
		return launched(account, key, launch, fresh);
	}

	private Once launched(AccountId account, String key, Launch launch, boolean fresh) {
		try {
			Optional<TaskRun> before = fresh ? Optional.empty() : this.launcher.find(launch.id());
			long run = before.map(TaskRun::id).orElseGet(() -> this.launcher.launch(launch));
			tell(() -> of("update schedule.launch set run = :run, taken_until = null" + OF, account, key)
				.param("run", run)
				.update());
			return new Once(run, before.isPresent());
		}
		catch (VideoException ex) {
			if (ex.code() == ErrorCode.LEDGER_UNAVAILABLE) {
				throw ex;
			}
			tell(() -> ex.code().passing() ? putOff(account, key)
					: of("delete from schedule.launch" + OF, account, key).update());
			throw ex;
		}
	}

	/** It may have happened all the same: the launcher is asked when it can know. */
	private int putOff(AccountId account, String key) {
		return of("update schedule.launch set taken_until = clock_timestamp() + make_interval(secs => :seconds)" + OF,
				account, key)
			.param("seconds", Turn.PAUSE.toSeconds())
			.update();
	}

	/** Whether the row is new; empty if another has it in hand, or it is done. */
	private Optional<Boolean> take(AccountId account, String key, Launch launch) {
		return this.database.sql("""
				insert into schedule.launch as l (account, key, id, task, parameters, asked_at, taken_until)
				values (:account, :key, :id, :task, :parameters, clock_timestamp(),
					clock_timestamp() + make_interval(secs => :seconds))
				on conflict (account, key) do update set taken_until = excluded.taken_until
				where l.run is null and (l.taken_until is null or l.taken_until < clock_timestamp())
					and l.task = excluded.task and l.parameters = excluded.parameters
				returning xmax = 0
				""")
			.param("account", account.value())
			.param("key", key)
			.param("id", launch.id())
			.param("task", launch.task())
			.param("parameters", ScheduleSchema.written(launch.parameters()))
			.param("seconds", IN_HAND.toSeconds())
			.query(Boolean.class)
			.optional();
	}

	private Row row(AccountId account, String key) {
		return of("select * from schedule.launch" + OF, account, key).query(Row::of).single();
	}

	private JdbcClient.StatementSpec of(String sql, AccountId account, String key) {
		return this.database.sql(sql).param("account", account.value()).param("key", key);
	}

	private static <T> T tell(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (DataAccessException ex) {
			throw new VideoException(ErrorCode.LEDGER_UNAVAILABLE,
					"The database of launches does not answer; try again in a moment.", ex);
		}
	}

	/**
	 * A launch as it is kept.
	 *
	 * @param task which task
	 * @param parameters as text
	 * @param run its run; {@code null} until it is known
	 */
	private record Row(String task, String parameters, @Nullable Long run) {

		static Row of(ResultSet row, int number) throws SQLException {
			return new Row(row.getString("task"), row.getString("parameters"), row.getObject("run", Long.class));
		}

		boolean asks(Launch launch) {
			return this.task.equals(launch.task())
					&& this.parameters.equals(ScheduleSchema.written(launch.parameters()));
		}

	}

}
