package io.moneyprinter.script.desk;

import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicLong;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.script.Requests;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.ScriptWriterContract;
import io.moneyprinter.script.model.ModelSettings;
import io.moneyprinter.script.outline.OutlineWriter;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class ScriptDeskTests extends ScriptWriterContract {

	private static final Duration LENGTH = Duration.ofSeconds(30);

	private static final VideoRequest TOPIC = Requests.topic("Why is the sea salty?", LENGTH);

	private static final ModelSettings FOUND = ModelSettings.of(URI.create("http://127.0.0.1:9"), "found", null);

	private final ScriptDesk desk = ScriptDesk.standard(ScriptSettings.OFFLINE);

	@Override
	protected ScriptWriter writer() {
		return this.desk;
	}

	@Override
	protected VideoRequest request(Duration length) {
		return Requests.source("Why is the sea salty?", Requests.SEA, length);
	}

	private String maker(VideoRequest request) {
		return this.desk.write(request, VIDEO).origin().maker();
	}

	@Test
	void everyRequestGoesToTheWriterThatFitsIt() {
		assertThat(maker(Requests.script("Salt", "Salt comes from rock."))).isEqualTo("own-script");
		assertThat(maker(Requests.source("Salt", "Salt comes from rock.", LENGTH))).isEqualTo("extract");
		assertThat(maker(TOPIC)).isEqualTo("outline");
	}

	@Test
	void keysOfDifferentWritersDiffer() {
		assertThat(this.desk.key(Requests.script("Salt", "Salt."), VIDEO))
			.isNotEqualTo(this.desk.key(Requests.source("Salt", "Salt.", LENGTH), VIDEO))
			.isNotEqualTo(this.desk.key(Requests.topic("Salt", LENGTH), VIDEO));
	}

	/** A model that cannot help. */
	private static final class FailingWriter implements ScriptWriter {

		@Override
		public ContentKey key(VideoRequest request, VideoId video) {
			return ContentKey.of("failing/1").build();
		}

		@Override
		public Script write(VideoRequest request, VideoId video) {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The language model sleeps.");
		}

	}

	@Test
	void aFoundModelThatFailsIsReplacedByTheOutlineAndSaid() {
		FoundModelWriter writer = new FoundModelWriter(() -> Optional.of(FOUND), (model) -> new FailingWriter(),
				new OutlineWriter());
		Script script = writer.write(TOPIC, VIDEO);
		assertThat(script.origin().maker()).isEqualTo("outline");
		assertThat(script.origin().sentence()).contains("The language model sleeps.");
	}

	@Test
	void whereNoOutlineHelpsTheModelsFailureIsTold() {
		FoundModelWriter writer = new FoundModelWriter(() -> Optional.of(FOUND), (model) -> new FailingWriter(),
				new OutlineWriter());
		VideoRequest german = Requests.of("Salz", LENGTH, Map.of("language", "de"));
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> writer.write(german, VIDEO))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.PROVIDER_UNAVAILABLE));
	}

	@Test
	void aFindingHoldsForAMinute() {
		AtomicInteger searches = new AtomicInteger();
		AtomicLong now = new AtomicLong();
		FoundModelWriter writer = new FoundModelWriter(() -> {
			searches.incrementAndGet();
			return Optional.empty();
		}, (model) -> new FailingWriter(), new OutlineWriter(), now::get);
		writer.key(TOPIC, VIDEO);
		writer.write(TOPIC, VIDEO);
		assertThat(searches).hasValue(1);
		now.addAndGet(Duration.ofSeconds(61).toNanos());
		writer.write(TOPIC, VIDEO);
		assertThat(searches).hasValue(2);
	}

	@Test
	void settingsComeFromTheEnvironment(@TempDir Path folder) throws Exception {
		Path key = Files.writeString(folder.resolve("key"), " secret \n");
		ScriptSettings settings = ScriptSettings
			.of(Map.of("MONEYPRINTER_LLM_BASE_URL", "http://127.0.0.1:8080", "MONEYPRINTER_LLM_MODEL", "m",
					"MONEYPRINTER_LLM_API_KEY_FILE", key.toString(), "MONEYPRINTER_SCRIPT_DISCOVER", "false"));
		assertThat(settings.discover()).isFalse();
		assertThat(settings.model()).isNotNull().satisfies((model) -> {
			assertThat(model.baseUrl()).hasToString("http://127.0.0.1:8080/v1");
			assertThat(model.apiKey()).isEqualTo("secret");
		});
		assertThat(settings.toString()).doesNotContain("secret");
		assertThat(ScriptSettings.of(Map.of())).isEqualTo(ScriptSettings.DEFAULT);
	}

	@Test
	void settingsThatCannotWorkAreRefusedInASentence(@TempDir Path folder) {
		assertThatIllegalArgumentException().isThrownBy(() -> ScriptSettings.of(Map.of("MONEYPRINTER_LLM_MODEL", "m")))
			.withMessageContaining("MONEYPRINTER_LLM_BASE_URL");
		Map<String, String> missing = Map.of("MONEYPRINTER_LLM_BASE_URL", "http://127.0.0.1", "MONEYPRINTER_LLM_MODEL",
				"m", "MONEYPRINTER_LLM_API_KEY_FILE", folder.resolve("none").toString());
		assertThatIllegalArgumentException().isThrownBy(() -> ScriptSettings.of(missing))
			.withMessageContaining("cannot be read");
		assertThatIllegalArgumentException()
			.isThrownBy(() -> ModelSettings.of(URI.create("http://user:word@models.example"), "m", null))
			.withMessageContaining("without credentials")
			.withMessageNotContaining("word@");
	}

}
