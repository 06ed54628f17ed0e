package io.moneyprinter.system;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.sql.Connection;
import java.sql.DriverManager;
import java.sql.SQLException;
import java.sql.Statement;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.TimeUnit;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.Secrets;
import org.apache.kafka.clients.producer.KafkaProducer;
import org.apache.kafka.clients.producer.ProducerRecord;
import org.apache.kafka.common.serialization.StringSerializer;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Tasks of Data Flow on the local platform: launched over REST, failed and restarted, and
 * launched by a schedule.
 */
@Tag("slow")
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
@Timeout(value = 10, unit = TimeUnit.MINUTES)
class TaskTests {

	private static final String BOOT3 = "?schemaTarget=boot3";

	private final HttpClient http = HttpClient.newHttpClient();

	@TempDir
	private static Path folder;

	private TestPlatform platform;

	private DataFlow dataFlow;

	private Home home;

	private String key;

	@BeforeAll
	void bringUp() throws Exception {
		this.platform = TestPlatform.up(TestPlatform.settings(folder.resolve("home")));
		this.dataFlow = this.platform.dataFlow();
		this.home = new Home(this.platform.platform().settings().home());
		this.key = Files.readString(this.home.accountKeyFile()).strip();
	}

	@AfterAll
	void bringDown() {
		this.platform.close();
	}

	@Test
	void aTaskIsCompleteWithItsSteps() throws Exception {
		JsonNode run = ended(launch("steps=expire launch=first"));
		assertThat(run.path("taskExecutionStatus").asText()).isEqualTo("COMPLETE");
		assertThat(steps(job(run))).containsExactly("orders COMPLETED", "expire COMPLETED");
		assertThat(run.toString()).doesNotContain(Secrets.of(this.home).dataflowPassword(),
				Secrets.of(this.home).ledgerPassword());
	}

	@Test
	void aTaskThatFailedIsRestartedWhereItFailed() throws Exception {
		Path key = this.home.accountKeyFile();
		Path away = Files.move(key, key.resolveSibling("account.key.away"));
		JsonNode failed;
		try {
			failed = ended(launch("steps=expire+replay launch=second"));
		}
		finally {
			Files.move(away, key);
		}
		assertThat(failed.path("taskExecutionStatus").asText()).isEqualTo("ERROR");
		assertThat(steps(job(failed))).containsExactly("orders COMPLETED", "expire COMPLETED", "replay FAILED");
		long latest = latest();
		call("PUT", this.platform.addresses().dataflow(),
				"/jobs/executions/" + jobId(failed) + "?restart=true&schemaTarget=boot3", "");
		await().atMost(Duration.ofMinutes(2)).until(() -> latest() > latest);
		JsonNode again = ended(latest());
		assertThat(again.path("taskExecutionStatus").asText()).isEqualTo("COMPLETE");
		assertThat(steps(job(again))).containsExactly("replay COMPLETED");
	}

	/** Its step waits for a table that the test has locked. */
	@Test
	void aTaskThatIsKilledInTheMiddleHasFailedAndIsRestarted() throws Exception {
		URI api = this.platform.addresses().api();
		call("POST", api, "/v1/schedules",
				"{\"name\":\"rarely\",\"task\":\"upkeep\",\"cron\":\"0 0 1 1 *\",\"parameters\":{\"steps\":\"expire\"}}");
		long run;
		try (Connection ledger = ledger(); Statement lock = ledger.createStatement()) {
			ledger.setAutoCommit(false);
			lock.execute("lock table ledger.video in access exclusive mode");
			call("POST", api, "/v1/schedules/rarely/run", "{}");
			run = turns(api, "rarely").get(0).path("run").asLong();
			await().atMost(Duration.ofMinutes(2))
				.until(() -> this.dataFlow.get("/tasks/executions/" + run + BOOT3).path("jobExecutionIds").size() == 1);
			await().atMost(Duration.ofMinutes(1))
				.until(() -> steps(job(this.dataFlow.get("/tasks/executions/" + run + BOOT3)))
					.contains("expire STARTED"));
			ProcessHandle.allProcesses()
				.filter((process) -> process.info()
					.commandLine()
					.filter((command) -> command.contains("upkeep-")
							&& command.contains("--spring.cloud.task.executionid=" + run))
					.isPresent())
				.forEach(ProcessHandle::destroyForcibly);
		}
		JsonNode killed = ended(run);
		assertThat(killed.path("taskExecutionStatus").asText()).isEqualTo("ERROR");
		assertThat(killed.path("errorMessage").asText()).startsWith("Its process is gone");
		assertThat(steps(job(killed))).containsExactly("orders COMPLETED", "expire FAILED");
		await().atMost(Duration.ofMinutes(1))
			.untilAsserted(() -> assertThat(turns(api, "rarely").get(0).path("result").asText()).isEqualTo("failed"));
		assertThat(turns(api, "rarely").get(0).path("sentence").asText()).startsWith("Its process is gone");
		long latest = latest();
		call("PUT", this.platform.addresses().dataflow(),
				"/jobs/executions/" + jobId(killed) + "?restart=true&schemaTarget=boot3", "");
		await().atMost(Duration.ofMinutes(2)).until(() -> latest() > latest);
		assertThat(steps(job(ended(latest())))).containsExactly("expire COMPLETED");
		call("DELETE", api, "/v1/schedules/rarely", "");
	}

	private Connection ledger() throws SQLException {
		return DriverManager.getConnection(this.platform.addresses().postgres(), "moneyprinter",
				Secrets.of(this.home).ledgerPassword());
	}

	@Test
	void aBackupIsMadeAndTriedAndNothingIsLost() throws Exception {
		JsonNode run = ended(launch("steps=backup+verify+reconcile dry-run=false launch=third"));
		assertThat(run.path("taskExecutionStatus").asText()).isEqualTo("COMPLETE");
		JsonNode job = job(run);
		assertThat(steps(job)).containsExactly("orders COMPLETED", "backup COMPLETED", "verify COMPLETED",
				"reconcile COMPLETED");
		assertThat(job.toString()).contains("Restored and compared ", "0 are lost");
	}

	@Test
	void aRecordLaunchesATask() throws Exception {
		long latest = latest();
		try (KafkaProducer<String, String> producer = new KafkaProducer<>(
				Map.of("bootstrap.servers", this.platform.addresses().kafka()), new StringSerializer(),
				new StringSerializer())) {
			for (int i = 0; i < 2; i++) {
				producer
					.send(new ProducerRecord<>("task-launches", "by-record",
							"{\"task\":\"upkeep\",\"parameters\":{\"steps\":\"expire\"}}"))
					.get();
			}
		}
		await().atMost(Duration.ofMinutes(1)).until(() -> latest() == latest + 1);
		assertThat(ended(latest + 1).path("taskExecutionStatus").asText()).isEqualTo("COMPLETE");
		assertThat(latest()).isEqualTo(latest + 1);
	}

	@Test
	void aScheduleFires() throws Exception {
		URI api = this.platform.addresses().api();
		call("POST", api, "/v1/schedules",
				"{\"name\":\"often\",\"task\":\"upkeep\",\"cron\":\"*/5 * * * * *\",\"parameters\":{\"steps\":\"expire\"}}");
		JsonNode turn = await().atMost(Duration.ofMinutes(1))
			.until(() -> turns(api).path(turns(api).size() - 1),
					(first) -> first.path("outcome").asText().equals("launched"));
		call("POST", api, "/v1/schedules/often/pause", "{}");
		JsonNode run = ended(turn.path("run").asLong());
		assertThat(run.path("taskExecutionStatus").asText()).isEqualTo("COMPLETE");
		assertThat(run.path("arguments")).anyMatch((argument) -> argument.asText().startsWith("launch="));
		call("DELETE", api, "/v1/schedules/often", "");
	}

	private JsonNode turns(URI api) throws Exception {
		return turns(api, "often");
	}

	private JsonNode turns(URI api, String schedule) throws Exception {
		return call("GET", api, "/v1/schedules/" + schedule + "/history", "").path("turns");
	}

	private long launch(String arguments) throws Exception {
		return call("POST", this.platform.addresses().dataflow(),
				"/tasks/executions/launch?name=upkeep&arguments="
						+ arguments.replace("+", "%2B").replace(" ", "+").replace("=", "%3D"),
				"")
			.path("executionId")
			.asLong();
	}

	private JsonNode ended(long run) {
		return await().atMost(Duration.ofMinutes(4))
			.pollInterval(Duration.ofMillis(500))
			.until(() -> this.dataFlow.get("/tasks/executions/" + run + BOOT3), (now) -> now.hasNonNull("endTime"));
	}

	private long latest() throws Exception {
		return this.dataFlow.get("/tasks/executions?size=1&sort=TASK_EXECUTION_ID,DESC")
			.findPath("executionId")
			.asLong();
	}

	private static long jobId(JsonNode run) {
		return run.path("jobExecutionIds").path(0).asLong();
	}

	private JsonNode job(JsonNode run) throws Exception {
		return this.dataFlow.get("/jobs/executions/" + jobId(run) + BOOT3).path("jobExecution");
	}

	private static List<String> steps(JsonNode job) {
		return StreamSupport.stream(job.path("stepExecutions").spliterator(), false)
			.map((step) -> step.path("stepName").asText() + " " + step.path("status").asText())
			.toList();
	}

	private JsonNode call(String method, URI server, String path, String body)
			throws IOException, InterruptedException {
		HttpResponse<String> answer = this.http.send(HttpRequest.newBuilder(server.resolve(path))
			.header("Authorization", "Bearer " + this.key)
			.header("Content-Type", "application/json")
			.method(method, HttpRequest.BodyPublishers.ofString(body))
			.build(), HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).as(answer.body()).isLessThan(300);
		return DomainJson.mapper().readTree(answer.body().isBlank() ? "{}" : answer.body());
	}

}
