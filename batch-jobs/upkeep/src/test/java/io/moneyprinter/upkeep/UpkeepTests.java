package io.moneyprinter.upkeep;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Properties;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.JobParametersInvalidException;
import org.springframework.batch.core.Job;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.launch.JobLauncher;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The whole job on real PostgreSQL, with an API that answers as topic-source does.
 */
class UpkeepTests {

	private static final String LETTERS = """
			{"letters":[{"id":"0-3","at":"2026-06-01T00:00:00Z","failure":{"code":"RENDER_FAILED","stage":"render"}},
			{"id":"0-2","at":"2026-04-01T00:00:00Z","failure":{"code":"INTERNAL","stage":"speech"}},
			{"id":"0-1","failure":{"code":"RENDER_FAILED","stage":"render"},"replayedAt":"2026-01-01T00:00:00Z"}]}""";

	private final List<String> asked = new ArrayList<>();

	@TempDir
	private Path folder;

	private HttpServer api;

	private ConfigurableApplicationContext context;

	@BeforeEach
	void start() throws IOException {
		this.api = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.api.createContext("/", this::answer);
		this.api.start();
		PGSimpleDataSource jobs = PostgresServer.shared().freshDatabase();
		PGSimpleDataSource ledger = PostgresServer.shared().freshDatabase();
		Properties settings = new Properties();
		settings.putAll(Map.of("spring.datasource.url", jobs.getUrl(), "spring.datasource.username", jobs.getUser(),
				"spring.datasource.password", String.valueOf(jobs.getPassword()), "spring.batch.jdbc.initialize-schema",
				"always", "spring.batch.job.enabled", "false", "moneyprinter.artifacts.folder",
				this.folder.resolve("store").toString()));
		settings.putAll(Map.of("moneyprinter.ledger.datasource.url", ledger.getUrl(),
				"moneyprinter.ledger.datasource.username", String.valueOf(ledger.getUser()),
				"moneyprinter.ledger.datasource.password", String.valueOf(ledger.getPassword()),
				"moneyprinter.account.key-file", this.folder.resolve("account.key").toString(), "moneyprinter.api.url",
				"http://127.0.0.1:" + this.api.getAddress().getPort()));
		this.context = new SpringApplicationBuilder(Upkeep.class).properties(settings)
			.run(settings.entrySet()
				.stream()
				.map((setting) -> "--" + setting.getKey() + "=" + setting.getValue())
				.toArray(String[]::new));
		Files.writeString(this.folder.resolve("account.key"), "secret\n");
	}

	@AfterEach
	void stop() {
		this.context.close();
		this.api.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String call = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		this.asked.add(call + " " + exchange.getRequestHeaders().getFirst("Authorization"));
		int status = call.contains("0-2/replay") ? 409 : 200;
		byte[] body = (call.startsWith("GET") ? LETTERS : "{}").getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(status, body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private JobExecution run(String... parameters) throws Exception {
		JobParametersBuilder builder = new JobParametersBuilder();
		for (int i = 0; i < parameters.length; i += 2) {
			builder.addString(parameters[i], parameters[i + 1]);
		}
		return this.context.getBean(JobLauncher.class).run(this.context.getBean(Job.class), builder.toJobParameters());
	}

	private static StepExecution step(JobExecution execution, String name) {
		return execution.getStepExecutions()
			.stream()
			.filter((step) -> step.getStepName().equals(name))
			.findFirst()
			.orElseThrow();
	}

	@Test
	void onlyTheStepsThatWereAskedForAppear() throws Exception {
		JobExecution plain = run("launch", "1");
		assertThat(plain.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(plain.getStepExecutions()).extracting(StepExecution::getStepName)
			.containsExactly("orders", "expire");
		assertThat(step(plain, "expire").getExitStatus().getExitDescription()).startsWith("Would remove 0 artifacts");
		assertThat(run("launch", "2", "steps", "expire+replay").getStepExecutions())
			.extracting(StepExecution::getStepName)
			.containsExactly("orders", "expire", "replay");
	}

	@Test
	void deadLettersAreReplayedByFilterTheOldestFirst() throws Exception {
		StepExecution all = step(run("steps", "replay", "dry-run", "false"), "replay");
		assertThat(all.getReadCount()).isEqualTo(2);
		assertThat(all.getWriteCount()).isEqualTo(1);
		assertThat(this.asked).containsExactly("GET /v1/dead-letters?limit=200 Bearer secret",
				"POST /v1/dead-letters/0-2/replay Bearer secret", "POST /v1/dead-letters/0-3/replay Bearer secret");
		this.asked.clear();
		run("steps", "replay", "dry-run", "false", "code", "render_failed");
		assertThat(this.asked).filteredOn((call) -> call.startsWith("POST"))
			.containsExactly("POST /v1/dead-letters/0-3/replay Bearer secret");
		this.asked.clear();
		run("steps", "replay");
		assertThat(this.asked).noneMatch((call) -> call.startsWith("POST"));
	}

	@Test
	void lettersAreReplayedOfATimeOnly() throws Exception {
		run("steps", "replay", "dry-run", "false", "since", "2026-05-01");
		assertThat(this.asked).filteredOn((call) -> call.startsWith("POST"))
			.containsExactly("POST /v1/dead-letters/0-3/replay Bearer secret");
		this.asked.clear();
		run("steps", "replay", "dry-run", "false", "account", "acme");
		assertThat(this.asked).noneMatch((call) -> call.startsWith("POST"));
	}

	@Test
	void aBackupIsMadeAndTried() throws Exception {
		JobExecution none = run("steps", "verify", "dry-run", "false");
		assertThat(none.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(none.getAllFailureExceptions()).singleElement()
			.satisfies((ex) -> assertThat(ex).hasMessageContaining("There is no backup in the store"));
		run("steps", "expire");
		assertThat(step(run("steps", "backup"), "backup").getExitStatus().getExitDescription())
			.startsWith("Would copy ")
			.contains("ledger.video 0");
		JobExecution both = run("steps", "verify+backup", "dry-run", "false");
		assertThat(both.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(both.getStepExecutions()).extracting(StepExecution::getStepName)
			.containsExactly("orders", "backup", "verify");
		assertThat(step(both, "verify").getExitStatus().getExitDescription()).startsWith("Restored and compared ")
			.endsWith("nothing of it stays.");
	}

	@Test
	void aJobThatFailedGoesOnWhereItWas() throws Exception {
		Path key = this.folder.resolve("account.key");
		Files.delete(key);
		JobExecution failed = run("launch", "3", "steps", "expire+replay");
		assertThat(failed.getStatus()).isEqualTo(BatchStatus.FAILED);
		assertThat(failed.getAllFailureExceptions()).singleElement()
			.satisfies((ex) -> assertThat(ex).hasMessageContaining("moneyprinter.account.key-file"));
		Files.writeString(key, "secret\n");
		JobExecution again = run("launch", "3", "steps", "expire+replay");
		assertThat(again.getStatus()).isEqualTo(BatchStatus.COMPLETED);
		assertThat(again.getStepExecutions()).extracting(StepExecution::getStepName).containsExactly("replay");
	}

	@Test
	void parametersAreLookedAtBeforeAnythingIsDone() {
		assertThatExceptionOfType(JobParametersInvalidException.class).isThrownBy(() -> run("steps", "explode"))
			.withMessageContaining(
					"The field 'steps' is 'explode'; allowed: one or more of backup+expire+reconcile+replay+verify.");
		assertThatExceptionOfType(JobParametersInvalidException.class).isThrownBy(() -> run("dry-run", "no"));
		assertThatExceptionOfType(JobParametersInvalidException.class).isThrownBy(() -> run("code", "SALT"));
		assertThat(this.asked).isEmpty();
	}

}
