package io.moneyprinter.schedule.dataflow;

import java.net.URI;
import java.net.URLEncoder;
import java.nio.charset.StandardCharsets;
import java.time.Instant;
import java.time.OffsetDateTime;
import java.time.format.DateTimeFormatter;
import java.time.format.DateTimeFormatterBuilder;
import java.util.Comparator;
import java.util.Optional;
import java.util.UUID;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.schedule.Launch;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.schedule.TaskRun;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;

/**
 * Data Flow as a launcher. Tasks are Boot 3 apps: Data Flow keeps their runs in tables of
 * their own, and wants to be told so.
 */
public final class DataflowLauncher implements TaskLauncher {

	private static final String BOOT3 = "schemaTarget=boot3";

	private static final String RUNS = "/tasks/executions";

	/**
	 * Arguments are known once the program has begun; what is deployed is known from the
	 * launch on. So the mark is there twice, here as a setting of no deployer.
	 */
	private static final String MARK = "deployer.*.moneyprinter.launch";

	/** Launches that nobody noted are seconds old: they are among the newest. */
	private static final String NEWEST = "?size=100&sort=TASK_EXECUTION_ID,DESC";

	/** Data Flow writes offsets with and without a colon. */
	private static final DateTimeFormatter TIME = new DateTimeFormatterBuilder()
		.append(DateTimeFormatter.ISO_LOCAL_DATE_TIME)
		.appendPattern("[XXX][XX][X]")
		.toFormatter();

	private final DataflowCalls calls;

	/**
	 * Speaks to one server.
	 * @param server address of Data Flow, without a path
	 */
	public DataflowLauncher(URI server) {
		this.calls = new DataflowCalls(server);
	}

	@Override
	public boolean knows(String task) {
		return this.calls.find("/tasks/definitions/" + encoded(task)).isPresent();
	}

	@Override
	public long launch(Launch launch) {
		String arguments = String.join(" ", launch.arguments());
		return this.calls
			.ask("POST",
					RUNS + "/launch?name=" + encoded(launch.task()) + "&arguments=" + encoded(arguments)
							+ "&properties=" + encoded(MARK + "=" + launch.id()))
			.path("executionId")
			.asLong();
	}

	@Override
	public Optional<TaskRun> find(long run) {
		return resource(run).map(DataflowLauncher::run);
	}

	@Override
	public Optional<TaskRun> find(UUID launch) {
		JsonNode newest = this.calls.ask("GET", RUNS + NEWEST).at("/_embedded/taskExecutionResourceList");
		return StreamSupport.stream(newest.spliterator(), false)
			.filter((run) -> marked(run, launch))
			.min(Comparator.comparingLong((run) -> run.path("executionId").asLong()))
			.map(DataflowLauncher::run);
	}

	/**
	 * Data Flow lets the next run of a task inherit what this one was deployed with: the
	 * first of several is meant.
	 */
	private static boolean marked(JsonNode run, UUID launch) {
		return run.path("deploymentProperties").path(MARK).asText().equals(launch.toString())
				|| StreamSupport.stream(run.path("arguments").spliterator(), false)
					.anyMatch((argument) -> argument.asText().equals(Launch.mark(launch)));
	}

	@Override
	public void stop(long run) {
		if (find(run).filter((now) -> !now.state().ended()).isPresent()) {
			this.calls.ask("POST", RUNS + "/" + run + "?" + BOOT3);
		}
	}

	@Override
	public void restart(long run) {
		JsonNode jobs = resource(run)
			.orElseThrow(() -> new VideoException(ErrorCode.STATE_CONFLICT, "Data Flow knows no run " + run + "."))
			.path("jobExecutionIds");
		if (jobs.isEmpty()) {
			throw new VideoException(ErrorCode.STATE_CONFLICT,
					"The run " + run + " ended before its job began; launch the task anew.");
		}
		this.calls.ask("PUT", "/jobs/executions/" + jobs.get(jobs.size() - 1).asLong() + "?restart=true&" + BOOT3);
	}

	private Optional<JsonNode> resource(long run) {
		return this.calls.find(RUNS + "/" + run + "?" + BOOT3);
	}

	private static TaskRun run(JsonNode json) {
		Instant began = time(json.path("startTime").textValue());
		Instant ended = time(json.path("endTime").textValue());
		TaskRun.State state = state(json, began, ended);
		return new TaskRun(json.path("executionId").asLong(), json.path("taskName").asText(), state, began, ended,
				(state == TaskRun.State.FAILED) ? sentence(json) : "");
	}

	private static TaskRun.State state(JsonNode json, @Nullable Instant began, @Nullable Instant ended) {
		if (began == null) {
			return TaskRun.State.LAUNCHED;
		}
		if (ended == null) {
			return TaskRun.State.RUNNING;
		}
		return (json.path("exitCode").asInt(1) == 0) ? TaskRun.State.COMPLETE : TaskRun.State.FAILED;
	}

	/** The first line: what follows is a stack trace. */
	private static String sentence(JsonNode json) {
		String message = json.path("errorMessage").asText("") + json.path("exitMessage").asText("");
		return message.lines()
			.findFirst()
			.orElse("It ended with exit code " + json.path("exitCode").asText("unknown") + ".");
	}

	private static @Nullable Instant time(@Nullable String text) {
		return (text != null) ? OffsetDateTime.parse(text, TIME).toInstant() : null;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

}
