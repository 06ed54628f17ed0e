package io.moneyprinter.stage.web;

import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import org.springframework.boot.web.embedded.tomcat.TomcatServletWebServerFactory;
import org.springframework.boot.web.server.WebServer;
import org.springframework.http.converter.json.Jackson2ObjectMapperBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/** A real container without any app in it, called by people who cannot speak HTTP. */
class ContainerProblemsTests {

	private static final ObjectMapper mapper = Jackson2ObjectMapperBuilder.json().build();

	private static WebServer server;

	@BeforeAll
	static void start() {
		TomcatServletWebServerFactory factory = new TomcatServletWebServerFactory(0);
		new ContainerProblems(new Problems(mapper)).customize(factory);
		server = factory.getWebServer();
		server.start();
	}

	@AfterAll
	static void stop() {
		server.stop();
	}

	@ParameterizedTest
	@CsvSource({ "GET /a|b HTTP/1.1,400,BAD_REQUEST", "GET /../.. HTTP/1.1,400,BAD_REQUEST",
			"GET /nothing HTTP/1.1,404,NOT_FOUND" })
	void everyErrorIsAProblem(String line, int status, String code) throws IOException {
		String answer = call(line + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");
		assertThat(answer).startsWith("HTTP/1.1 " + status)
			.containsIgnoringCase("\r\nContent-Type: application/problem+json");
		JsonNode problem = mapper.readTree(body(answer));
		assertThat(problem.get("code").asText()).isEqualTo(code);
		assertThat(problem.get("status").asInt()).isEqualTo(status);
		assertThat(problem.get("detail").asText()).endsWith(".");
	}

	@Test
	void nothingTellsWhichContainerItIs() throws IOException {
		assertThat(call("GET /a|b HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n\r\n"))
			.doesNotContainIgnoringCase("tomcat")
			.doesNotContain("java.");
	}

	private static String call(String request) throws IOException {
		try (Socket socket = new Socket("localhost", server.getPort())) {
			socket.setSoTimeout(5000);
			socket.getOutputStream().write(request.getBytes(StandardCharsets.US_ASCII));
			return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
		}
	}

	private static String body(String answer) {
		return answer.substring(answer.indexOf('{'), answer.lastIndexOf('}') + 1);
	}

}
