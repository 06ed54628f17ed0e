package io.moneyprinter.schedule.postgres;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

import javax.sql.DataSource;

import com.github.kagkarlsson.scheduler.Scheduler;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceCurrentlyExecutingException;
import com.github.kagkarlsson.scheduler.exceptions.TaskInstanceNotFoundException;
import com.github.kagkarlsson.scheduler.task.CompletionHandler;
import com.github.kagkarlsson.scheduler.task.FailureHandler;
import com.github.kagkarlsson.scheduler.task.TaskInstance;
import com.github.kagkarlsson.scheduler.task.TaskInstanceId;
import com.github.kagkarlsson.scheduler.task.helper.CustomTask;
import com.github.kagkarlsson.scheduler.task.helper.Tasks;
import com.github.kagkarlsson.scheduler.task.schedule.FixedDelay;
import com.github.kagkarlsson.shaded.jdbc.SQLRuntimeException;
import io.moneyprinter.schedule.Firing;
import io.moneyprinter.schedule.Schedule;
import io.moneyprinter.schedule.Schedules;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

import org.springframework.dao.DataAccessException;
import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.jdbc.datasource.TransactionAwareDataSourceProxy;
import org.springframework.jdbc.support.JdbcTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.support.TransactionTemplate;

/**
 * Schedules in tables of their own, in the ledger's database. Every process that is
 * {@link #start() started} takes turns; each turn is one process's.
 */
public final class PostgresSchedules implements Schedules, AutoCloseable {

	private static final String TASK = "turn";

	/** Overlap asks by itself: this is for people who look at the history. */
	private static final Duration FOLLOWING = Duration.ofSeconds(10);

	private final ScheduleTables tables;

	private final Runs runs;

	private final Turn turn;

	private final InstantSource clock;

	private final TransactionTemplate transaction;

	/** Its data is the planned time, which stays while its turn is put off. */
	private final CustomTask<String> task;

	private final Scheduler scheduler;

	/**
	 * Opens schedules, whose tables are made or updated.
	 * @param database whose user may create a schema, or owns it
	 * @param launcher launches what is due
	 * @param clock tells the time
	 * @param look how often is looked for what is due
	 */
	public PostgresSchedules(DataSource database, TaskLauncher launcher, InstantSource clock, Duration look) {
		ScheduleSchema.migrate(database);
		this.tables = new ScheduleTables(JdbcClient.create(database));
		this.runs = new Runs(this.tables, launcher, clock);
		this.turn = new Turn(this.tables, launcher, this.runs, clock);
		this.clock = clock;
		this.transaction = new TransactionTemplate(new JdbcTransactionManager(database));
		this.task = Tasks.custom(TASK, String.class)
			.onFailure(new FailureHandler.OnFailureRetryLater<>(Turn.PAUSE))
			.execute((instance, context) -> take(instance));
		this.scheduler = Scheduler.create(new TransactionAwareDataSourceProxy(database), this.task)
			.startTasks(
					Tasks.recurring("follow", FixedDelay.of(FOLLOWING)).execute((one, context) -> this.runs.follow()))
			.tableName(ScheduleSchema.NAME + ".clock")
			.threads(2)
			.pollingInterval(look)
			.heartbeatInterval(Duration.ofSeconds(5))
			.missedHeartbeatsLimit(4)
			.shutdownMaxWait(Duration.ofSeconds(10))
			.clock(clock::instant)
			.build();
	}

	/** Begins to take turns. */
	public void start() {
		this.scheduler.start();
	}

	@Override
	public void close() {
		this.scheduler.stop();
	}

	private CompletionHandler<String> take(TaskInstance<String> instance) {
		Instant planned = Instant.parse(instance.getData());
		Optional<Schedule> schedule = Key.parse(instance.getId()).of(this.tables).filter((found) -> !found.paused());
		if (schedule.isEmpty()) {
			return (complete, operations) -> operations.remove();
		}
		// A time that passes while this turn is taken has a turn of its own.
		Instant now = this.clock.instant();
		Optional<Instant> again = this.turn.take(schedule.get(), planned);
		if (again.isPresent()) {
			return (complete, operations) -> operations.reschedule(complete, again.get(), instance.getData());
		}
		return schedule.get()
			.next(now.isAfter(planned) ? now : planned)
			.<CompletionHandler<String>>map(
					(next) -> (complete, operations) -> operations.reschedule(complete, next, next.toString()))
			.orElse((complete, operations) -> operations.remove());
	}

	@Override
	public void add(Schedule schedule) {
		atomically(() -> {
			if (!this.tables.insert(schedule)) {
				throw new VideoException(ErrorCode.STATE_CONFLICT, "There is a schedule '" + schedule.name()
						+ "' in this account already; remove it before, or choose another name.");
			}
			wind(schedule);
			return schedule;
		});
	}

	private void wind(Schedule schedule) {
		if (!schedule.paused()) {
			schedule.next(this.clock.instant())
				.ifPresent((next) -> this.scheduler
					.scheduleIfNotExists(this.task.instance(Key.of(schedule).toString(), next.toString()), next));
		}
	}

	/** A turn that is being taken looks at the schedule again before the next. */
	private void unwind(Key key) {
		try {
			this.scheduler.cancel(TaskInstanceId.of(TASK, key.toString()));
		}
		catch (TaskInstanceNotFoundException | TaskInstanceCurrentlyExecutingException ex) {
			// Nothing to cancel.
		}
	}

	@Override
	public List<Planned> list(AccountId account) {
		return atomically(() -> this.tables.list(account).stream().map(this::planned).toList());
	}

	@Override
	public Optional<Planned> find(AccountId account, String name) {
		return atomically(() -> this.tables.find(account, name).map(this::planned));
	}

	private Planned planned(Schedule schedule) {
		return new Planned(schedule, schedule.paused() ? Optional.empty() : schedule.next(this.clock.instant()));
	}

	@Override
	public Optional<Planned> pause(AccountId account, String name, boolean paused) {
		return atomically(() -> {
			this.tables.pause(account, name, paused);
			Optional<Schedule> schedule = this.tables.find(account, name);
			unwind(new Key(account, name));
			schedule.ifPresent(this::wind);
			return schedule.map(this::planned);
		});
	}

	@Override
	public boolean remove(AccountId account, String name) {
		return atomically(() -> {
			unwind(new Key(account, name));
			return this.tables.delete(account, name);
		});
	}

	@Override
	public Optional<Firing> runNow(AccountId account, String name) {
		return tell(() -> this.tables.find(account, name).map(this.turn::byHand));
	}

	@Override
	public List<Firing> history(AccountId account, String name, int limit) {
		return tell(() -> this.tables.history(account, name, limit));
	}

	@SuppressWarnings("NullAway") // gives back what the work gave
	private <T> T atomically(Supplier<T> work) {
		return tell(() -> this.transaction.execute((status) -> work.get()));
	}

	private static <T> T tell(Supplier<T> work) {
		try {
			return work.get();
		}
		catch (DataAccessException | TransactionException | SQLRuntimeException ex) {
			throw new VideoException(ErrorCode.LEDGER_UNAVAILABLE,
					"The database of schedules does not answer; try again in a moment.", ex);
		}
	}

	/**
	 * A schedule's name in the clock's table.
	 *
	 * @param account whose it is
	 * @param name which
	 */
	private record Key(AccountId account, String name) {

		static Key of(Schedule schedule) {
			return new Key(schedule.account(), schedule.name());
		}

		static Key parse(String text) {
			int slash = text.lastIndexOf('/');
			return new Key(new AccountId(text.substring(0, slash)), text.substring(slash + 1));
		}

		Optional<Schedule> of(ScheduleTables tables) {
			return tables.find(this.account, this.name);
		}

		@Override
		public String toString() {
			return this.account + "/" + this.name;
		}

	}

}
