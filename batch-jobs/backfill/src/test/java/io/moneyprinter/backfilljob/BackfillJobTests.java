package io.moneyprinter.backfilljob;

import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Steering;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfillEvents;
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

	/** Two runs, of which the first lasts until its budget is looked at. */
	@Test
	@Timeout(180)
	void overBudgetItStopsBetweenFilmsSaysSoAndGoesOnWithMore() throws IOException {
		BackfillId id = BackfillId.random();
		String topics = "topic,lengthSeconds\n" + "Tides %d,5\n".repeat(40);
		Object[] numbers = IntStream.range(0, 40).boxed().toArray();
		System.setProperty(TinyFilms.WORK, "300");
		try {
			assertThat(run(id, topics.formatted(numbers), "{\"hourlyPrice\":3600,\"budget\":0.5}")).isNotZero();
		}
		finally {
			System.clearProperty(TinyFilms.WORK);
		}
		BackfillProgress spent = progress(id);
		assertThat(spent.state()).isEqualTo(BackfillState.OVER_BUDGET);
		assertThat(spent.sentence()).startsWith("The budget of 0.50 is spent");
		assertThat(spent.cost()).isGreaterThanOrEqualTo(0.5);
		assertThat(spent.items().taken()).isZero();
		assertThat(spent.items().ready()).isPositive();
		assertThat(text(spent.csvReport()).lines()).hasSize(41);
		assertThat(text(spent.htmlReport())).contains("over budget</span>", "more lets it go on");
		assertThat(exitMessages()).singleElement()
			.satisfies((message) -> assertThat(message).startsWith("The backfill " + id + " is over-budget. The budget")
				.contains("of 40 films are published"));
		this.backfills.steer(AccountId.LOCAL, id, Steering.rates(null, null, 100000.0, null));
		assertThat(run(id, topics, "{}")).isZero();
		assertThat(progress(id).state()).isEqualTo(BackfillState.DONE);
		assertThat(progress(id).items().published()).isEqualTo(40);
		assertThat(new PostgresBackfillEvents(this.ledger).untold(10)).hasSize(2)
			.extracting((event) -> DomainJson.mapper().readTree(event.body()).path("type").asText())
			.containsExactly("backfill-over-budget", "backfill-done");
	}

	@Test
	void whatFailsLeavesItsReportsToo() throws IOException {
		BackfillId id = BackfillId.random();
		assertThat(run(id, "topic\nbroken 1\nbroken 2\nbroken 3\n", "{\"mostFailures\":1,\"concurrency\":1}"))
			.isNotZero();
		assertThat(text(progress(id).csvReport())).contains("broken 1");
		assertThat(text(progress(id).htmlReport())).contains("More films failed", "2 × UNUSABLE_MATERIAL");
	}

	@Test
	void filmsAreRenderedAgainInAnotherShape() throws IOException {
		run(BackfillId.random(), TOPICS, "{}");
		BackfillId id = BackfillId.random();
		assertThat(run(id, null,
				"{\"input\":{\"kind\":\"past\",\"reRender\":true}," + "\"defaults\":{\"picture.aspect\":\"16:9\"}}"))
			.isZero();
		assertThat(progress(id).items().published()).isEqualTo(3);
		assertThat(JdbcClient.create(this.ledger)
			.sql("select count(distinct key) from ledger.stage_result where stage = 'SPEECH'")
			.query(Long.class)
			.single()).as("three that were spoken, and the one that broke in render").isEqualTo(4);
	}

	private List<String> exitMessages() {
		return JdbcClient.create(this.job).sql("select exit_message from task_execution").query(String.class).list();
	}

	private int run(BackfillId id, @Nullable String csv, String options) throws IOException {
		List<String> arguments = new ArrayList<>(JobArguments.of(this.job.getUrl(), this.ledger.getUrl(), this.folder));
		if (csv != null) {
			Path file = Files.writeString(this.folder.resolve("topics.csv"), csv);
			arguments.add("--moneyprinter.backfill.input=" + file);
		}
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
