package io.moneyprinter.script.model;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class OllamaTests {

	private static final long GB = 1_000_000_000L;

	private final FakeModelServer server = new FakeModelServer();

	private final Ollama ollama = new Ollama(this.server.address());

	@AfterEach
	void stop() {
		this.server.close();
	}

	@SafeVarargs
	private final void installed(Map<String, Object>... models) {
		this.server.answering(FakeModelServer.json(200, Map.of("models", List.of(models))));
	}

	private static Map<String, Object> model(String name, long bytes) {
		return Map.of("name", name, "size", bytes, "details", Map.of("family", "llama"));
	}

	@Test
	void picksTheLargestThatAnswersInTime() {
		installed(model("llama3.2:3b", 2 * GB), model("nomic-embed-text:latest", 9 * GB), model("qwen2.5:7b", 5 * GB),
				model("llama3.3:70b", 43 * GB));
		assertThat(this.ollama.model()).hasValueSatisfying((settings) -> {
			assertThat(settings.model()).isEqualTo("qwen2.5:7b");
			assertThat(settings.baseUrl()).hasToString(this.server.address() + "/v1");
			assertThat(settings.apiKey()).isNull();
		});
		assertThat(this.server.asked().get(0).path()).isEqualTo("/api/tags");
	}

	@Test
	void picksTheSmallestOfLargeOnes() {
		installed(model("llama3.3:70b", 43 * GB), model("mixtral:8x7b", 26 * GB));
		assertThat(this.ollama.model())
			.hasValueSatisfying((settings) -> assertThat(settings.model()).startsWith("mixtral"));
	}

	@Test
	void knowsThatThereIsNone() {
		installed(model("nomic-embed-text:latest", GB));
		assertThat(this.ollama.model()).isEmpty();
		this.server.answering(FakeModelServer.json(200, Map.of()));
		assertThat(this.ollama.model()).isEmpty();
		this.server.answering(FakeModelServer.raw(404, "not found"));
		assertThat(this.ollama.model()).isEmpty();
		this.server.answering(FakeModelServer.raw(200, "<html>something else listens here</html>"));
		assertThat(this.ollama.model()).isEmpty();
		this.server.answering(FakeModelServer.silence());
		assertThat(this.ollama.model()).isEmpty();
		this.server.close();
		assertThat(this.ollama.model()).isEmpty();
	}

}
