package io.moneyprinter.platform.dataflow;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.platform.home.PlatformException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/** The client against a small server that answers as Data Flow was seen to. */
class DataflowClientTest {

	private final List<String> asked = new ArrayList<>();

	private final Map<String, String> answers = new HashMap<>();

	private HttpServer server;

	private DataflowClient client;

	@BeforeEach
	void start() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::answer);
		this.server.start();
		this.client = new DataflowClient(URI.create("http://127.0.0.1:" + this.server.getAddress().getPort()));
	}

	@AfterEach
	void stop() {
		this.server.stop(0);
	}

	private void answer(HttpExchange exchange) throws IOException {
		String what = exchange.getRequestMethod() + " " + exchange.getRequestURI();
		this.asked.add(what + " " + new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8));
		String[] answer = this.answers.getOrDefault(what, "200 {}").split(" ", 2);
		byte[] body = answer[1].getBytes(StandardCharsets.UTF_8);
		exchange.sendResponseHeaders(Integer.parseInt(answer[0]), (body.length == 0) ? -1 : body.length);
		exchange.getResponseBody().write(body);
		exchange.close();
	}

	@Test
	void anAppIsRegisteredForBoot3() {
		this.client.register(new AppRegistration("source", "topic-source", "0.1.0",
				URI.create("file:/a%20b/topic-source-0.1.0.jar"), Optional.empty()));
		assertThat(this.asked).containsExactly("POST /apps/source/topic-source/0.1.0 "
				+ "uri=file%3A%2Fa%2520b%2Ftopic-source-0.1.0.jar&force=true&bootVersion=3");
	}

	@Test
	void aStreamWithAnotherDefinitionIsReplaced() {
		this.answers.put("POST /streams/definitions", "409 {}");
		this.answers.put("GET /streams/definitions/films", "200 {\"originalDslText\":\"a | b\"}");
		this.client.create("films", "a | b");
		assertThat(this.asked).noneMatch((call) -> call.startsWith("DELETE"));
		this.answers.put("DELETE /streams/definitions/films", "200 {}");
		this.answers.put("GET /streams/definitions/films", "200 {\"originalDslText\":\"old\"}");
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> this.client.create("films", "a | b"));
		assertThat(this.asked).anyMatch((call) -> call.startsWith("DELETE /streams/definitions/films"));
	}

	@Test
	void aTaskWithAnotherDefinitionIsReplaced() {
		this.answers.put("GET /tasks/definitions/upkeep", "404 {}");
		this.client.createTask("upkeep", "upkeep");
		assertThat(this.asked).contains("POST /tasks/definitions definition=upkeep&name=upkeep")
			.noneMatch((call) -> call.startsWith("DELETE"));
		this.asked.clear();
		this.answers.put("GET /tasks/definitions/upkeep", "200 {\"dslText\":\"upkeep\"}");
		this.client.createTask("upkeep", "upkeep");
		assertThat(this.asked).hasSize(1);
		this.client.createTask("upkeep", "another");
		assertThat(this.asked).anyMatch((call) -> call.startsWith("DELETE /tasks/definitions/upkeep"))
			.anyMatch((call) -> call.startsWith("POST /tasks/definitions definition=another"));
	}

	@Test
	void whatAStreamWasDeployedWithIsReadFromItsLatestRelease() {
		this.answers.put("GET /streams/deployments/manifest/tap/0", "200 " + quoted("""
				"kind": "SpringCloudDeployerApplication"
				"metadata":
				  "name": "script-processor"
				"spec":
				  "version": "0.1.1"
				  "applicationProperties":
				    "spring.datasource.url": "jdbc:postgresql://127.0.0.1:5433/moneyprinter"
				    "management.metrics.tags.stream.name": "${spring.cloud.dataflow.stream.name:unknown}"
				  "deploymentProperties":
				    "spring.cloud.deployer.count": "2"
				    "spring.cloud.deployer.local.java-opts": "-Xmx256m"
				---
				"metadata":
				  "name": "mine"
				"spec":
				  "version": "7"
				"""));
		assertThat(this.client.deploymentOf("tap")).contains(Map.of("version.script-processor", "0.1.1",
				"app.script-processor.spring.datasource.url", "jdbc:postgresql://127.0.0.1:5433/moneyprinter",
				"app.script-processor.management.metrics.tags.stream.name",
				"${spring.cloud.dataflow.stream.name:unknown}", "deployer.script-processor.count", "2",
				"deployer.script-processor.local.java-opts", "-Xmx256m", "version.mine", "7"));
	}

	@Test
	void aStreamWithoutAReleaseWasDeployedWithNothing() {
		this.answers.put("GET /streams/deployments/manifest/tap/0", "404 {\"message\":\"no release\"}");
		assertThat(this.client.deploymentOf("tap")).isEmpty();
		this.answers.put("GET /streams/deployments/manifest/tap/0", "200 \"key: [\"");
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> this.client.deploymentOf("tap"))
			.withMessageContaining("manifest");
	}

	private static String quoted(String text) {
		return '"' + text.replace("\"", "\\\"").replace("\n", "\\n") + '"';
	}

	@Test
	void aRefusalIsToldInDataFlowsWords() {
		this.answers.put("POST /streams/deployments/films",
				"400 {\"_embedded\":{\"errors\":[{\"message\":\"Only deploy an undeployed stream\"}]}}");
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> this.client.deploy("films", Map.of()))
			.withMessage(
					"Data Flow answered 400 to POST /streams/deployments/films: Only deploy an undeployed stream.");
	}

	@Test
	void aStreamThatDataFlowDoesNotKnowIsUnknown() {
		this.answers.put("GET /streams/deployments/none", "404 ");
		assertThat(this.client.statusOf("none")).isEqualTo("unknown");
	}

	@Test
	void instancesAreFoundWhereverTheyAreNested() {
		this.answers.put("GET /runtime/streams?size=1000",
				"200 {\"_embedded\":{\"x\":[{\"applications\":{\"_embedded\":{\"y\":[{\"instances\":{\"_embedded\":"
						+ "{\"appInstanceStatusResourceList\":[{\"instanceId\":\"films.a-v1-0\",\"state\":\"deployed\","
						+ "\"attributes\":{\"port\":\"8006\",\"url\":\"http://127.0.0.1:8006\"}}]}}}]}}}]}}");
		assertThat(this.client.instances())
			.containsExactly(new AppInstance("films.a-v1-0", "deployed", 8006, Optional.of("http://127.0.0.1:8006")));
	}

	@Test
	void allStreamsAreKnownByName() {
		assertThat(this.client.streams()).isEmpty();
		this.answers.put("GET /streams/definitions?size=1000", "200 {\"_embedded\":{\"streamDefinitionResourceList\":"
				+ "[{\"name\":\"films\"},{\"name\":\"somebodys-own\"}]}}");
		assertThat(this.client.streams()).containsExactly("films", "somebodys-own");
	}

	@Test
	void aServerThatIsAwayIsNamed() {
		this.server.stop(0);
		assertThatExceptionOfType(PlatformException.class).isThrownBy(() -> this.client.statusOf("films"))
			.withMessageContaining("does not answer");
	}

}
