package io.moneyprinter.platform.dataflow;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublisher;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import io.moneyprinter.platform.home.PlatformException;

/**
 * The few calls of Data Flow's REST API that bringing streams up takes. (Its own client
 * would bring another generation of Spring.)
 */
public class DataflowClient {

	private static final ObjectMapper JSON = new ObjectMapper();

	private static final Duration PATIENCE = Duration.ofSeconds(60);

	/** Data Flow answers in pages of 20. */
	private static final String ALL = "?size=1000";

	private static final int NOT_FOUND = 404;

	private static final int CONFLICT = 409;

	private final Duration patience;

	private final HttpClient client = HttpClient.newBuilder().connectTimeout(Duration.ofSeconds(5)).build();

	private final URI server;

	/**
	 * @param server address of Data Flow, without a path
	 */
	public DataflowClient(URI server) {
		this(server, PATIENCE);
	}

	/**
	 * Speaks to one server.
	 * @param server address of Data Flow, without a path
	 * @param patience how long an answer may take
	 */
	public DataflowClient(URI server, Duration patience) {
		this.server = server;
		this.patience = patience;
	}

	/** Makes an app known, over an earlier registration of the same version. */
	void register(AppRegistration app) {
		Map<String, String> form = new LinkedHashMap<>();
		form.put("uri", app.uri().toString());
		app.metadata().ifPresent((metadata) -> form.put("metadata-uri", metadata.toString()));
		form.put("force", "true");
		form.put("bootVersion", "3");
		call("POST", "/apps/" + app.type() + "/" + app.name() + "/" + app.version(), form(form));
	}

	/** Makes a stream known; one of that name with another definition is replaced. */
	void create(String stream, String definition) {
		HttpResponse<String> answer = define(stream, definition);
		if (answer.statusCode() == CONFLICT) {
			JsonNode known = call("GET", "/streams/definitions/" + stream, BodyPublishers.noBody());
			if (known.path("originalDslText").asText(known.path("dslText").asText()).equals(definition)) {
				return;
			}
			call("DELETE", "/streams/definitions/" + stream, BodyPublishers.noBody());
			answer = define(stream, definition);
		}
		checked("POST /streams/definitions", answer);
	}

	/** Makes a task known; one of that name with another definition is replaced. */
	void createTask(String task, String definition) {
		String address = "/tasks/definitions/" + task;
		HttpResponse<String> answer = send("GET", address, BodyPublishers.noBody());
		if (answer.statusCode() != NOT_FOUND) {
			if (checked("GET " + address, answer).path("dslText").asText().equals(definition)) {
				return;
			}
			call("DELETE", address, BodyPublishers.noBody());
		}
		call("POST", "/tasks/definitions", form(new TreeMap<>(Map.of("definition", definition, "name", task))));
	}

	private HttpResponse<String> define(String stream, String definition) {
		return send("POST", "/streams/definitions",
				form(Map.of("name", stream, "definition", definition, "deploy", "false")));
	}

	void deploy(String stream, Map<String, String> properties) {
		try {
			HttpRequest request = request("/streams/deployments/" + stream).header("Content-Type", "application/json")
				.POST(BodyPublishers.ofString(JSON.writeValueAsString(properties)))
				.build();
			checked("POST /streams/deployments/" + stream, send(request));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalStateException(ex);
		}
	}

	void undeploy(String stream) {
		HttpResponse<String> answer = send("DELETE", "/streams/deployments/" + stream, BodyPublishers.noBody());
		if (answer.statusCode() != NOT_FOUND) {
			checked("DELETE /streams/deployments/" + stream, answer);
		}
	}

	/**
	 * What a stream was deployed with, as far as its latest release tells.
	 * @return empty if it has none
	 */
	Optional<Map<String, String>> deploymentOf(String stream) {
		String latest = "/streams/deployments/manifest/" + stream + "/0";
		HttpResponse<String> answer = send("GET", latest, BodyPublishers.noBody());
		return (answer.statusCode() < 400)
				? Optional.of(ReleaseManifest.deployment(checked("GET " + latest, answer).asText())) : Optional.empty();
	}

	/**
	 * How a stream stands, in Data Flow's word: {@code deployed}, {@code deploying},
	 * {@code undeployed}, …
	 */
	public String statusOf(String stream) {
		HttpResponse<String> answer = send("GET", "/streams/deployments/" + stream, BodyPublishers.noBody());
		return answer.statusCode() == NOT_FOUND ? "unknown"
				: checked("GET /streams/deployments/" + stream, answer).path("status").asText("unknown");
	}

	/** The names of all streams that are known, also of those that somebody else made. */
	List<String> streams() {
		return call("GET", "/streams/definitions" + ALL, BodyPublishers.noBody())
			.at("/_embedded/streamDefinitionResourceList")
			.findValuesAsText("name");
	}

	/**
	 * The app instances of deployed streams.
	 * @return every instance that the deployer knows
	 */
	public List<AppInstance> instances() {
		JsonNode answer = call("GET", "/runtime/streams" + ALL, BodyPublishers.noBody());
		List<AppInstance> instances = new ArrayList<>();
		for (JsonNode node : answer.findValues("appInstanceStatusResourceList")) {
			node.forEach((instance) -> instances.add(AppInstance.of(instance)));
		}
		return instances;
	}

	private JsonNode call(String method, String path, BodyPublisher body) {
		return checked(method + " " + path, send(method, path, body));
	}

	private HttpResponse<String> send(String method, String path, BodyPublisher body) {
		return send(
				request(path).header("Content-Type", "application/x-www-form-urlencoded").method(method, body).build());
	}

	private HttpRequest.Builder request(String path) {
		return HttpRequest.newBuilder(this.server.resolve(path)).timeout(this.patience);
	}

	private HttpResponse<String> send(HttpRequest request) {
		try {
			return this.client.send(request, HttpResponse.BodyHandlers.ofString());
		}
		catch (IOException ex) {
			throw new PlatformException("Data Flow at " + this.server + " does not answer: " + ex.getMessage() + ".",
					ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("A call of Data Flow was interrupted.", ex);
		}
	}

	private static JsonNode checked(String what, HttpResponse<String> answer) {
		try {
			JsonNode body = JSON.readTree(answer.body().isBlank() ? "{}" : answer.body());
			if (answer.statusCode() >= 400) {
				String reason = body.findPath("message").asText("no reason given");
				throw new PlatformException(
						"Data Flow answered " + answer.statusCode() + " to " + what + ": " + reason + ".");
			}
			return body;
		}
		catch (JsonProcessingException ex) {
			throw new PlatformException("Data Flow answered " + answer.statusCode() + " and no JSON to " + what + ".",
					ex);
		}
	}

	private static BodyPublisher form(Map<String, String> fields) {
		return BodyPublishers.ofString(fields.entrySet()
			.stream()
			.map((field) -> field.getKey() + "=" + URLEncoder.encode(field.getValue(), StandardCharsets.UTF_8))
			.collect(Collectors.joining("&")));
	}

}
