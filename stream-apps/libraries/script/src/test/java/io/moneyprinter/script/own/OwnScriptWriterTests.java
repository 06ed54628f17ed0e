package io.moneyprinter.script.own;

import java.time.Duration;
import java.util.stream.Collectors;

import io.moneyprinter.script.Requests;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.ScriptWriterContract;
import io.moneyprinter.script.SpeakingTime;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnScriptWriterTests extends ScriptWriterContract {

	private final OwnScriptWriter writer = new OwnScriptWriter();

	@Override
	protected ScriptWriter writer() {
		return this.writer;
	}

	@Override
	protected VideoRequest request(Duration length) {
		return Requests.script("Why is the sea salty?", Requests.SEA.substring(Requests.SEA.indexOf('\n')));
	}

	private Script written(String text) {
		return this.writer.write(Requests.script("A topic", text), VIDEO);
	}

	private static String text(Script script) {
		return script.scenes().stream().map(Scene::narration).collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@ValueSource(
			strings = { "One.", "One word: \"quoted\", 'quoted' and «quoted».", "{\\an8}Tags are spoken as they are.",
					"Drop table 'videos'; -- no harm.", "Smile 😀 and wave 👋🏽. Then go.", "مرحبا بالعالم. كيف الحال؟",
					"A line\nthat goes on.\n\nAnother paragraph.", "no full stop at all",
					"Dr. No lives at 3.5 High St. in London." })
	void everyWordIsSpokenInOrder(String own) {
		assertThat(text(written(own))).isEqualTo(own.replaceAll("\\s+", " "));
	}

	@Test
	void paragraphsDivideScenesAndLongOnesAreCutBetweenSentences() {
		Script script = written("""
				The first paragraph has one long sentence that takes more than five seconds to say aloud.

				The second one has a long sentence as well, so that it fills a scene all by itself. And it has another \
				sentence of quite the same length, which therefore goes into a scene of its own.""");
		assertThat(script.scenes()).hasSize(3).allSatisfy((scene) -> assertThat(scene.narration()).endsWith("."));
	}

	@Test
	void shortSentencesShareAScene() {
		assertThat(written("Rain falls. Rocks dissolve. Rivers run. The sea waits.").scenes()).hasSizeLessThan(4)
			.allSatisfy(
					(scene) -> assertThat(SpeakingTime.of(scene.narration(), 1)).isGreaterThan(Duration.ofSeconds(2)));
	}

	@Test
	void twentyMinutesOfTextMakeManyScenes() {
		String paragraph = "Rivers carry a little salt into the sea each day. The sun takes the water and leaves the salt. ";
		Script script = written(paragraph.repeat(200));
		assertThat(script.words()).isEqualTo(200 * 19);
		assertThat(script.scenes()).hasSizeGreaterThan(100);
	}

	@ParameterizedTest
	@ValueSource(strings = { "…", "🌊🌊", "!!! ???" })
	void aTextWithoutAWordIsRefused(String own) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> written(own))
			.satisfies((ex) -> assertThat(ex.sentence()).contains("script").contains("allowed"));
	}

	@Test
	void theKeyOfAScriptIsPinned() {
		assertThat(this.writer.key(Requests.script("Salt", "Salt."), VIDEO))
			.hasToString("cd33ddd4499cb0ac07d95efa891cb5ae84f754dfbf192e4169745b60b77142f1")
			.isEqualTo(this.writer.key(Requests.script("Salt", "Salt."), OTHER_VIDEO));
	}

}
