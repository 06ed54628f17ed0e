package io.moneyprinter.backfilljob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Steering;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.jdbc.core.simple.JdbcClient;

import static org.assertj.core.api.Assertions.assertThat;

/** The whole job, with databases of a real PostgreSQL and small films. */
@Timeout(60)
class BackfillJobTests {

	private static final String TOPICS = """
			topic,lengthSeconds
			Tides,5
			Salt,60
			broken clip,5
			Too short,1
			Rivers,5
			""";

	@TempDir
	private Path folder;

	private PGSimpleDataSource ledger;

	private PGSimpleDataSource job;

	private PostgresBackfills backfills;

	@BeforeEach
	void databases() {
		this.ledger = PostgresServer.shared().freshDatabase();
		this.job = PostgresServer.shared().freshDatabase();
		BackfillSchema.migrate(this.ledger);
		this.backfills = new PostgresBackfills(this.ledger);
	}

	@Test
	void aFileBecomesFilmsAndAReport() throws IOException {
		BackfillId id = BackfillId.random();
		assertThat(run(id, TOPICS, "{}")).isZero();
		BackfillProgress progress = progress(id);
		assertThat(progress.state()).isEqualTo(BackfillState.DONE);
		assertThat(progress.items().published()).isEqualTo(3);
		assertThat(progress.items().failed()).isEqualTo(1);
		assertThat(progress.live()).isFalse();
		assertThat(progress.plan()).isNotNull();
		assertThat(text(progress.badLineReport())).contains("5,lengthSeconds,1,2 to 1200");
		assertThat(text(progress.csvReport()).lines()).hasSize(5)
			.anySatisfy((line) -> assertThat(line).contains("broken clip", "failed", "UNUSABLE_MATERIAL"));
		assertThat(text(progress.htmlReport())).contains("UNUSABLE_MATERIAL in render", "/film\">",
				"./moneyprinter backfill FILE");
		assertThat(steps()).containsOnly("stage COMPLETED", "plan COMPLETED", "render COMPLETED",
				"partition:worker-0 COMPLETED", "partition:worker-1 COMPLETED", "partition:worker-2 COMPLETED",
				"verify COMPLETED", "report COMPLETED");
		assertThat(JdbcClient.create(this.job)
			.sql("select count(*) from task_execution t join task_task_batch b using (task_execution_id) where t.exit_code = 0")
			.query(Long.class)
			.single()).isEqualTo(1);
	}

	@Test
	void aDryRunEndsWithThePlan() throws IOException {
		BackfillId id = BackfillId.random();
		assertThat(run(id, TOPICS, "{\"dryRun\":true}")).isZero();
		assertThat(progress(id).state()).isEqualTo(BackfillState.PLANNED);
		assertThat(progress(id).items().ready()).isEqualTo(4);
		assertThat(progress(id).plan()).satisfies((plan) -> assertThat(plan.films()).isEqualTo(4));
	}

	@Test
	void badLinesMayForbidTheWhole() throws IOException {
		BackfillId id = BackfillId.random();
		assertThat(run(id, TOPICS, "{\"onBadLine\":\"fail\"}")).isNotZero();
		assertThat(progress(id).state()).isEqualTo(BackfillState.FAILED);
		assertThat(progress(id).sentence()).startsWith("1 line is not right");
		assertThat(text(progress(id).badLineReport())).contains("lengthSeconds");
		assertThat(progress(id).items().ready()).isEqualTo(4);
	}

	@Test
	void aSampleWaitsForAPersonAndThenTheRestIsMade() throws IOException {
		BackfillId id = BackfillId.random();
		run(id, TOPICS, "{\"sample\":2}");
		assertThat(progress(id).state()).isEqualTo(BackfillState.SAMPLED);
		assertThat(progress(id).items().ended()).isEqualTo(2);
		this.backfills.steer(AccountId.LOCAL, id, Steering.goOn());
		assertThat(run(id, TOPICS, "{}")).isZero();
		assertThat(progress(id).state()).isEqualTo(BackfillState.DONE);
		assertThat(progress(id).items().ended()).isEqualTo(4);
	}

	@Test
	void tooManyFailuresEndTheJob() throws IOException {
		BackfillId id = BackfillId.random();
		assertThat(run(id, "topic\nbroken 1\nbroken 2\nbroken 3\nbroken 4\nbroken 5\nbroken 6\n",
				"{\"mostFailures\":1,\"concurrency\":1}"))
			.isNotZero();
		assertThat(progress(id).state()).isEqualTo(BackfillState.FAILED);
		assertThat(progress(id).sentence()).startsWith("More films failed");
		assertThat(progress(id).items().ready()).isPositive();
	}

	private int run(BackfillId id, String csv, String options) throws IOException {
		Path file = Files.writeString(this.folder.resolve("topics.csv"), csv);
		List<String> arguments = new ArrayList<>(JobArguments.of(this.job.getUrl(), this.ledger.getUrl(), this.folder));
		arguments.add("--moneyprinter.backfill.input=" + file);
		arguments.add("--moneyprinter.backfill.options=" + options);
		arguments.add("backfill=" + id);
		try {
			ConfigurableApplicationContext context = new SpringApplicationBuilder(BackfillJob.class, TinyFilms.class)
				.run(arguments.toArray(String[]::new));
			return SpringApplication.exit(context);
		}
		catch (RuntimeException ex) {
			return 1;
		}
	}

	private BackfillProgress progress(BackfillId id) {
		return this.backfills.find(AccountId.LOCAL, id).orElseThrow();
	}

	private String text(@Nullable ArtifactRef report) throws IOException {
		assertThat(report).isNotNull();
		try (InputStream in = new LocalArtifactStore(this.folder.resolve("artifacts")).open(report)) {
			return new String(in.readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private List<String> steps() {
		return JdbcClient.create(this.job)
			.sql("select step_name || ' ' || status from batch_step_execution")
			.query(String.class)
			.list();
	}

}
