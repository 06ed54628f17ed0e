package io.moneyprinter.script.autoconfigure;

import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import io.moneyprinter.script.Requests;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.context.properties.source.ConfigurationPropertySources;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;
import org.springframework.core.env.SystemEnvironmentPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

class ScriptAutoConfigurationTests {

	private final ApplicationContextRunner runner = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ScriptAutoConfiguration.class));

	private ApplicationContextRunner withEnvironment(Map<String, Object> variables) {
		return this.runner.withInitializer((context) -> {
			context.getEnvironment()
				.getPropertySources()
				.addFirst(new SystemEnvironmentPropertySource("test-systemEnvironment", variables));
			ConfigurationPropertySources.attach(context.getEnvironment());
		});
	}

	@Test
	void namesAndDefaults() {
		this.runner.run((context) -> {
			ScriptProperties script = context.getBean(ScriptProperties.class);
			assertThat(script.discover()).isTrue();
			assertThat(script.ollama()).hasToString("http://127.0.0.1:11434");
			LanguageModelProperties model = context.getBean(LanguageModelProperties.class);
			assertThat(model.settings()).isNull();
			assertThat(model.timeOut()).isEqualTo(Duration.ofSeconds(40));
			assertThat(model.temperature()).isEqualTo(0.7);
		});
	}

	@Test
	void withoutAModelATopicBecomesAnOutline() {
		this.runner.withPropertyValues("moneyprinter.script.discover=false").run((context) -> {
			ScriptWriter writer = context.getBean(ScriptWriter.class);
			VideoId video = VideoId.random();
			assertThat(writer.write(Requests.topic("Why is the sea salty?", Duration.ofSeconds(30)), video)
				.origin()
				.maker()).isEqualTo("outline");
		});
	}

	@Test
	void theModelIsNamedByEnvironmentVariables() {
		withEnvironment(Map.of("MONEYPRINTER_LLM_BASE_URL", "https://models.example/v1", "MONEYPRINTER_LLM_MODEL", "m",
				"MONEYPRINTER_LLM_API_KEY", "secret"))
			.run((context) -> {
				LanguageModelProperties model = context.getBean(LanguageModelProperties.class);
				assertThat(model.settings()).isNotNull().satisfies((settings) -> {
					assertThat(settings.baseUrl()).hasToString("https://models.example/v1");
					assertThat(settings.model()).isEqualTo("m");
					assertThat(settings.apiKey()).isEqualTo("secret");
				});
				assertThat(model.toString() + model.settings()).doesNotContain("secret");
			});
	}

	@Test
	void theKeyMayLieInAFile(@TempDir Path folder) throws Exception {
		Path file = Files.writeString(folder.resolve("key"), "secret\n");
		this.runner
			.withPropertyValues("moneyprinter.llm.base-url=https://models.example/v1", "moneyprinter.llm.model=m",
					"moneyprinter.llm.api-key-file=" + file)
			.run((context) -> assertThat(context.getBean(LanguageModelProperties.class).settings()).isNotNull()
				.satisfies((settings) -> assertThat(settings.apiKey()).isEqualTo("secret")));
	}

	@Test
	void emptyPropertiesMeanNone() {
		this.runner
			.withPropertyValues("moneyprinter.llm.base-url=", "moneyprinter.llm.model=", "moneyprinter.llm.api-key=")
			.run((context) -> assertThat(context.getBean(LanguageModelProperties.class).settings()).isNull());
	}

	@Test
	void halfAModelStopsTheStartWithASentence() {
		this.runner.withPropertyValues("moneyprinter.llm.base-url=https://models.example/v1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("MONEYPRINTER_LLM_MODEL")
				.hasMessageContaining("needs both"));
	}

	@Test
	void anAddressThatIsNoneStopsTheStartWithASentence() {
		this.runner.withPropertyValues("moneyprinter.llm.base-url=ftp://models.example", "moneyprinter.llm.model=m")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("allowed: an http or https address"));
	}

	@Test
	void anApplicationsOwnWriterWins() {
		ScriptWriter own = new io.moneyprinter.script.outline.OutlineWriter();
		this.runner.withBean(ScriptWriter.class, () -> own)
			.run((context) -> assertThat(context).getBean(ScriptWriter.class).isSameAs(own));
	}

}
