package io.moneyprinter.system;

import java.io.IOException;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;

import static org.assertj.core.api.Assertions.assertThat;
import static org.awaitility.Awaitility.await;

/**
 * Data Flow's REST API, as its documentation has it: what an operator does by other means
 * than our own program.
 */
public final class DataFlow {

	private static final Duration LONG_ENOUGH = Duration.ofMinutes(5);

	private final HttpClient client = HttpClient.newHttpClient();

	private final URI server;

	DataFlow(URI server) {
		this.server = server;
	}

	JsonNode get(String path) throws Exception {
		return DomainJson.mapper().readTree(send("GET", path, "", "application/json"));
	}

	/**
	 * Without a third slash Data Flow takes the file of another version for another app.
	 */
	void register(String type, String name, String version, Path jar) throws Exception {
		send("POST", "/apps/" + type + "/" + name + "/" + version, "bootVersion=3&uri=" + encoded(address(jar)),
				"application/x-www-form-urlencoded");
	}

	/** Written as the platform writes it: of every version alike, with a blank as %20. */
	static String address(Path jar) {
		return "file://" + jar.toUri().getRawPath();
	}

	void register(String lines) throws Exception {
		send("POST", "/apps", "apps=" + encoded(lines), "application/x-www-form-urlencoded");
	}

	void unregister(String type, String name, String version) throws Exception {
		send("DELETE", "/apps/" + type + "/" + name + "/" + version, "", "application/json");
	}

	void makeDefault(String type, String name, String version) throws Exception {
		send("PUT", "/apps/" + type + "/" + name + "/" + version, "", "application/json");
	}

	void create(String stream, String definition) throws Exception {
		send("POST", "/streams/definitions", "name=" + stream + "&definition=" + encoded(definition),
				"application/x-www-form-urlencoded");
	}

	void deploy(String stream, Map<String, String> properties) throws Exception {
		send("POST", "/streams/deployments/" + stream, DomainJson.mapper().writeValueAsString(properties),
				"application/json");
		awaitDeployed(stream);
	}

	public void scale(String stream, String app, int instances) throws Exception {
		send("POST", "/streams/deployments/scale/" + stream + "/" + app + "/instances/" + instances, "{}",
				"application/json");
		await("instances of " + app).atMost(LONG_ENOUGH)
			.until(() -> instances(stream, app), (found) -> found.size() == instances
					&& found.stream().allMatch((instance) -> instance.path("state").asText().equals("deployed")));
	}

	void update(String stream, Map<String, String> properties) throws Exception {
		int before = release(stream).path("version").asInt();
		send("POST", "/streams/deployments/update/" + stream,
				DomainJson.mapper()
					.writeValueAsString(Map.of("releaseName", stream, "packageIdentifier",
							Map.of("packageName", stream), "updateProperties", properties)),
				"application/json");
		awaitRelease(stream, before + 1);
	}

	void rollback(String stream, int version) throws Exception {
		int before = release(stream).path("version").asInt();
		send("POST", "/streams/deployments/rollback/" + stream + "/" + version, "{}", "application/json");
		awaitRelease(stream, before + 1);
	}

	void undeploy(String stream) throws Exception {
		send("DELETE", "/streams/deployments/" + stream, "", "application/json");
		await("undeployed").atMost(LONG_ENOUGH).until(() -> status(stream), "undeployed"::equals);
	}

	void destroy(String stream) throws Exception {
		send("DELETE", "/streams/definitions/" + stream, "", "application/json");
	}

	String status(String stream) throws Exception {
		return get("/streams/deployments/" + stream).path("status").asText();
	}

	void awaitDeployed(String stream) {
		await(stream).atMost(LONG_ENOUGH)
			.pollInterval(Duration.ofMillis(500))
			.until(() -> status(stream), "deployed"::equals);
	}

	/** The latest of a stream's releases. */
	private JsonNode release(String stream) throws Exception {
		return releases(stream).get(0);
	}

	/** Skipper answers with those of every stream whose name contains this one. */
	private List<JsonNode> releases(String stream) throws Exception {
		List<JsonNode> releases = new ArrayList<>();
		get("/streams/deployments/history/" + stream).forEach((release) -> {
			if (release.path("name").asText().equals(stream)) {
				releases.add(release);
			}
		});
		return releases;
	}

	/** A release has taken over when its predecessor's apps are told to end. */
	void awaitRelease(String stream, int version) {
		await("release " + version).atMost(LONG_ENOUGH).pollInterval(Duration.ofMillis(500)).untilAsserted(() -> {
			List<JsonNode> history = releases(stream);
			assertThat(history.get(0).path("version").asInt()).isEqualTo(version);
			assertThat(history).extracting((release) -> release.at("/info/status/statusCode").asText())
				.startsWith("DEPLOYED")
				.containsOnlyOnce("DEPLOYED");
		});
	}

	/** The version of an app that a stream has now. */
	String version(String stream, String app) throws Exception {
		String properties = get("/streams/deployments/" + stream + "?reuse-deployment-properties=true")
			.path("deploymentProperties")
			.asText();
		return DomainJson.mapper().readTree(properties).path(app).path("version").asText();
	}

	String manifest(String stream, int version) throws Exception {
		return send("GET", "/streams/deployments/manifest/" + stream + "/" + version, "", "application/json");
	}

	List<JsonNode> instances(String stream, String app) throws Exception {
		List<JsonNode> instances = new ArrayList<>();
		for (JsonNode found : get("/runtime/streams?names=" + stream).findValues("appInstanceStatusResourceList")) {
			found.forEach((instance) -> {
				if (instance.path("instanceId").asText().startsWith(stream + "." + app + "-v")) {
					instances.add(instance);
				}
			});
		}
		return instances;
	}

	private static String encoded(String text) {
		return URLEncoder.encode(text, StandardCharsets.UTF_8);
	}

	private String send(String method, String path, String body, String type) throws Exception {
		HttpRequest request = HttpRequest.newBuilder(this.server.resolve(path))
			.timeout(Duration.ofMinutes(1))
			.header("Content-Type", type)
			.method(method, BodyPublishers.ofString(body))
			.build();
		HttpResponse<String> answer = this.client.send(request, HttpResponse.BodyHandlers.ofString());
		if (answer.statusCode() >= 400) {
			throw new IOException(
					method + " " + path + " was answered with " + answer.statusCode() + ": " + answer.body());
		}
		return answer.body();
	}

}
