package io.moneyprinter.backfilljob;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfillItems;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** Real processes that are killed, and started again. */
@Tag("slow")
@Timeout(600)
class KilledJobTests {

	private static final int FILMS = 60;

	private static final int KILLS = 3;

	@TempDir
	private Path folder;

	private final PGSimpleDataSource ledger = PostgresServer.shared().freshDatabase();

	private final PGSimpleDataSource job = PostgresServer.shared().freshDatabase();

	@Test
	void aKilledJobGoesOnWhereItWas() throws Exception {
		BackfillSchema.migrate(this.ledger);
		PostgresBackfills backfills = new PostgresBackfills(this.ledger);
		Path topics = Files.writeString(this.folder.resolve("topics.csv"), "topic\n"
				+ IntStream.range(0, FILMS).mapToObj((film) -> "topic " + film).collect(Collectors.joining("\n")));
		BackfillId id = BackfillId.random();
		Random random = new Random(5);
		for (int kill = 1; kill <= KILLS; kill++) {
			Process process = start(id, topics);
			long before = ended(backfills, id);
			while (process.isAlive() && ended(backfills, id) < before + 1 + random.nextInt(8)) {
				Thread.sleep(100);
			}
			assertThat(process.isAlive()).as("killed in the middle").isTrue();
			process.destroyForcibly().waitFor();
		}
		Process last = start(id, topics);
		assertThat(last.waitFor(4, TimeUnit.MINUTES)).isTrue();
		assertThat(last.exitValue()).isZero();
		BackfillProgress progress = backfills.find(AccountId.LOCAL, id).orElseThrow();
		assertThat(progress.state()).isEqualTo(BackfillState.DONE);
		assertThat(progress.items().published()).isEqualTo(FILMS);
		assertThat(new PostgresBackfillItems(this.ledger).page(id, null, 1000))
			.allSatisfy((item) -> assertThat(item.attempt()).isEqualTo(1));
		assertThat(JdbcClient.create(this.job)
			.sql("select status from batch_job_execution order by job_execution_id")
			.query(String.class)
			.list()).containsExactly("FAILED", "FAILED", "FAILED", "COMPLETED");
	}

	private static long ended(PostgresBackfills backfills, BackfillId id) {
		return backfills.find(AccountId.LOCAL, id).map((progress) -> progress.items().ended()).orElse(0L);
	}

	private Process start(BackfillId id, Path topics) throws IOException {
		List<String> command = new ArrayList<>(
				List.of(Path.of(System.getProperty("java.home"), "bin", "java").toString(), "-XX:TieredStopAtLevel=1",
						"-D" + TinyFilms.WORK + "=400", "-cp", System.getProperty("java.class.path"),
						TinyFilms.class.getName()));
		command.addAll(JobArguments.of(this.job.getUrl(), this.ledger.getUrl(), this.folder));
		command.add("--moneyprinter.backfill.input=" + topics);
		command.add("backfill=" + id);
		return new ProcessBuilder(command).redirectErrorStream(true)
			.redirectOutput(ProcessBuilder.Redirect.appendTo(this.folder.resolve("job.log").toFile()))
			.start();
	}

}
