package io.moneyprinter.backfilljob;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.ItemRow;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfillItems;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The job in processes of its own, with very small films, and what is known of it. */
final class JobProcesses implements AutoCloseable {

	final BackfillId id = BackfillId.random();

	final PGSimpleDataSource ledger = PostgresServer.shared().freshDatabase();

	final PGSimpleDataSource job = PostgresServer.shared().freshDatabase();

	final PostgresBackfills backfills;

	private final Path folder;

	private final Path topics;

	private final int filmMillis;

	private final List<Process> started = new ArrayList<>();

	/**
	 * Films, two of which can never be made, one that is asked for twice, and one line
	 * that is wrong.
	 */
	JobProcesses(Path folder, int films, int filmMillis) {
		this.folder = folder;
		this.filmMillis = filmMillis;
		BackfillSchema.migrate(this.ledger);
		this.backfills = new PostgresBackfills(this.ledger);
		String good = IntStream.range(0, films - 2)
			.mapToObj((film) -> "topic " + film + "," + (5 + film % 7))
			.collect(Collectors.joining("\n"));
		try {
			this.topics = Files.writeString(Files.createDirectories(folder).resolve("topics.csv"),
					"topic,lengthSeconds\nbroken one,5\n" + good + "\ntopic 0,5\nToo short,1\nbroken two,9\n");
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	Process start() throws IOException {
		return start(this.job.getUrl(), this.ledger.getUrl());
	}

	Process start(String jobDatabase, String ledgerDatabase, String... more) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-D" + TinyFilms.WORK + "=" + this.filmMillis, "-cp", System.getProperty("java.class.path"),
						BackfillJob.class.getName(), "--spring.main.sources=" + TinyFilms.class.getName()));
		command.addAll(JobArguments.of(jobDatabase, ledgerDatabase, this.folder));
		command.add("--moneyprinter.backfill.input=" + this.topics);
		command.addAll(List.of(more));
		command.add("backfill=" + this.id);
		Process process = new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.resolve("job.log").toFile()))
			.start();
		this.started.add(process);
		return process;
	}

	BackfillProgress progress() {
		return this.backfills.find(AccountId.LOCAL, this.id).orElseThrow();
	}

	/** Items at an end; none before there is a backfill. */
	long ended() {
		return this.backfills.find(AccountId.LOCAL, this.id).map((progress) -> progress.items().ended()).orElse(0L);
	}

	/** Waits until so many items are at an end, or the process has ended. */
	void awaitEnded(Process process, long items) throws InterruptedException {
		while (process.isAlive() && ended() < items) {
			Thread.sleep(50);
		}
	}

	/** Every item with its end, attempts and the content of its film. */
	Map<String, String> ends() {
		Map<String, String> ends = new TreeMap<>();
		JdbcClient sql = JdbcClient.create(this.ledger);
		for (ItemRow item : new PostgresBackfillItems(this.ledger).page(this.id, null, 1000)) {
			String film = sql.sql("select sha256 from ledger.stage_result where video_id = :id and stage = 'RENDER'")
				.param("id", item.video().value())
				.query(String.class)
				.optional()
				.orElse("none");
			assertThat(ends.put(item.topic(), item.state().id() + " " + item.attempt() + " " + film)).isNull();
		}
		return ends;
	}

	long videos() {
		return JdbcClient.create(this.ledger).sql("select count(*) from ledger.video").query(Long.class).single();
	}

	/** Of the job's executions, in their order. */
	List<String> statuses() {
		return JdbcClient.create(this.job)
			.sql("select status from batch_job_execution order by job_execution_id")
			.query(String.class)
			.list();
	}

	/** As if as much time had passed as a dead process is waited for. */
	void timePasses() {
		JdbcClient sql = JdbcClient.create(this.ledger);
		String past = " = clock_timestamp() - interval '1 second'";
		sql.sql("update ledger.lease set expires_at" + past).update();
		sql.sql("update backfill.item set taken_until" + past + " where state = 'TAKEN'").update();
		sql.sql("update backfill.backfill set run_until" + past + " where run is not null").update();
	}

	@Override
	public void close() {
		this.started.forEach(Process::destroyForcibly);
	}

}
