package io.moneyprinter.schedule.dataflow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.schedule.Launch;
import io.moneyprinter.schedule.TaskRun;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * The launcher against a small server that answers as Data Flow 2.11.5 was seen to.
 */
class DataflowLauncherTests {

	private static final UUID ID = UUID.fromString("00000000-0000-0000-0000-000000000007");

	private static final String NOT_IDENTIFYING = "%2Cjava.lang.String%2Cfalse";

	private static final String MARK = "&properties=deployer.*.moneyprinter.launch%3D" + ID;

	private final List<String> asked = new ArrayList<>();

	private final Map<String, String> answers = new HashMap<>();

	private HttpServer server;

	private DataflowLauncher launcher;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.launcher = new DataflowLauncher(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()));
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		this.asked.add(what);
		String[] answer = this.answers.getOrDefault(what, "404 {}").split(" ", 2);
		byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(Integer.parseInt(answer[0]), (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	private void run(long id, String fields) {
		this.answers.put("GET /tasks/executions/" + id + "?schemaTarget=boot3",
				"200 {\"executionId\":" + id + ",\"taskName\":\"upkeep\"," + fields + "}");
	}

	@Test
	void aTaskIsLaunchedWithItsParametersAndItsMark() {
		String call = "POST /tasks/executions/launch?name=upkeep&arguments=dry-run%3Dfalse+steps%3Dexpire%2Breplay+launch%3D"
				+ ID + NOT_IDENTIFYING + MARK;
		this.answers.put(call, "201 {\"executionId\":17,\"schemaTarget\":\"boot3\"}");
		assertThat(this.launcher.launch(new Launch(ID, "upkeep", Map.of("steps", "expire+replay", "dry-run", "false"))))
			.isEqualTo(17);
		assertThat(this.asked).containsExactly(call);
	}

	@Test
	void aRunIsReadInEveryState() {
		run(1, "\"startTime\":null,\"endTime\":null,\"exitCode\":null,\"taskExecutionStatus\":\"UNKNOWN\"");
		run(2, "\"startTime\":\"2026-11-23T23:19:53.477+0000\",\"endTime\":null,\"exitCode\":null");
		run(3, "\"startTime\":\"2026-11-23T23:19:53.477+0000\",\"endTime\":\"2026-11-23T23:19:55.417+0000\",\"exitCode\":0");
		run(4, "\"startTime\":\"2026-11-23T23:19:53.477Z\",\"endTime\":\"2026-11-23T23:19:55.417+00:00\",\"exitCode\":1,"
				+ "\"errorMessage\":\"java.lang.IllegalStateException: no\\n\\tat x\"");
		assertThat(this.launcher.find(1))
			.hasValueSatisfying((run) -> assertThat(run.state()).isEqualTo(TaskRun.State.LAUNCHED));
		assertThat(this.launcher.find(2))
			.hasValueSatisfying((run) -> assertThat(run.state()).isEqualTo(TaskRun.State.RUNNING));
		assertThat(this.launcher.find(3)).contains(new TaskRun(3, "upkeep", TaskRun.State.COMPLETE,
				Instant.parse("2026-11-23T23:19:53.477Z"), Instant.parse("2026-11-23T23:19:55.417Z"), ""));
		assertThat(this.launcher.find(4)).hasValueSatisfying((run) -> {
			assertThat(run.state()).isEqualTo(TaskRun.State.FAILED);
			assertThat(run.sentence()).isEqualTo("java.lang.IllegalStateException: no");
		});
		assertThat(this.launcher.find(5)).isEmpty();
	}

	@Test
	void aLaunchThatNobodyNotedIsFoundByItsMark() {
		this.answers.put("GET /tasks/executions?size=100&sort=TASK_EXECUTION_ID,DESC",
				"200 {\"_embedded\":{\"taskExecutionResourceList\":[{\"executionId\":9,\"taskName\":\"upkeep\",\"arguments\":[]},"
						+ "{\"executionId\":8,\"taskName\":\"upkeep\",\"arguments\":[\"steps=expire\",\"launch=" + ID
						+ ",java.lang.String,false" + "\"],\"startTime\":\"2026-11-23T23:19:53.477+0000\"}]}}");
		assertThat(this.launcher.find(ID)).hasValueSatisfying((run) -> assertThat(run.id()).isEqualTo(8));
		assertThat(this.launcher.find(UUID.randomUUID())).isEmpty();
	}

	/**
	 * Its program has said nothing yet; what was launched after it has inherited its
	 * mark.
	 */
	@Test
	void aLaunchIsFoundBeforeItsProgramBegins() {
		String marked = ",\"taskName\":\"upkeep\",\"arguments\":[],\"deploymentProperties\":{\"app.upkeep.spring.cloud.task.schemaTarget\""
				+ ":\"boot3\",\"deployer.*.moneyprinter.launch\":\"" + ID + "\"}}";
		this.answers.put("GET /tasks/executions?size=100&sort=TASK_EXECUTION_ID,DESC",
				"200 {\"_embedded\":{\"taskExecutionResourceList\":[{\"executionId\":9" + marked + ",{\"executionId\":8"
						+ marked + ",{\"executionId\":7,\"taskName\":\"upkeep\"}]}}");
		assertThat(this.launcher.find(ID)).hasValueSatisfying((run) -> {
			assertThat(run.id()).isEqualTo(8);
			assertThat(run.state()).isEqualTo(TaskRun.State.LAUNCHED);
		});
	}

	@Test
	void onlyWhatRunsIsStopped() {
		run(2, "\"startTime\":\"2026-11-23T23:19:53.477+0000\",\"endTime\":null");
		run(3, "\"startTime\":\"2026-11-23T23:19:53.477+0000\",\"endTime\":\"2026-11-23T23:19:55.417+0000\",\"exitCode\":0");
		this.answers.put("POST /tasks/executions/2?schemaTarget=boot3", "200 ");
		this.launcher.stop(2);
		this.launcher.stop(3);
		assertThat(this.asked).contains("POST /tasks/executions/2?schemaTarget=boot3")
			.doesNotContain("POST /tasks/executions/3?schemaTarget=boot3");
	}

	@Test
	void theLatestJobOfARunIsRestarted() {
		run(4, "\"jobExecutionIds\":[5,6]");
		run(5, "\"jobExecutionIds\":[]");
		this.answers.put("PUT /jobs/executions/6?restart=true&schemaTarget=boot3", "200 ");
		this.launcher.restart(4);
		assertThat(this.asked).contains("PUT /jobs/executions/6?restart=true&schemaTarget=boot3");
		refused(() -> this.launcher.restart(5), "before its job began");
		refused(() -> this.launcher.restart(99), "no run 99");
	}

	@Test
	void refusalsAreToldInDataFlowsWords() {
		this.answers.put("GET /tasks/definitions/upkeep", "200 {\"name\":\"upkeep\"}");
		assertThat(this.launcher.knows("upkeep")).isTrue();
		assertThat(this.launcher.knows("none")).isFalse();
		this.answers.put("POST /tasks/executions/launch?name=none&arguments=launch%3D" + ID + NOT_IDENTIFYING + MARK,
				"400 {\"_embedded\":{\"errors\":[{\"message\":\"Could not find task definition named none\"}]}}");
		refused(() -> this.launcher.launch(new Launch(ID, "none", Map.of())),
				"Could not find task definition named none");
	}

	@Test
	void aServerThatIsAwayIsWorthAnotherTry() {
		this.server.stop(0);
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> this.launcher.knows("upkeep"))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.PROVIDER_UNAVAILABLE));
	}

	private static void refused(ThrowingCallable call, String sentence) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(call)
			.withMessageContaining(sentence)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STATE_CONFLICT));
	}

}
