package io.moneyprinter.script.outline;

import java.time.Duration;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
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
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class OutlineWriterTests extends ScriptWriterContract {

	private final OutlineWriter writer = new OutlineWriter();

	@Override
	protected ScriptWriter writer() {
		return this.writer;
	}

	@Override
	protected VideoRequest request(Duration length) {
		return Requests.topic("Why is the sea salty?", length);
	}

	private Script written(String topic, int seconds) {
		return this.writer.write(Requests.topic(topic, Duration.ofSeconds(seconds)), VIDEO);
	}

	private static String text(Script script) {
		return script.scenes().stream().map(Scene::narration).collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Why is the sea salty? | WHY
			The causes of the French Revolution | WHY
			How do planes fly? | HOW
			How to bake bread | HOWTO
			How can I sleep better? | HOWTO
			How many stars are there? | MEASURE
			What is inflation? | WHAT
			Who invented the zip? | FACT
			In the year 1969 | THEME
			When did Rome fall? | FACT
			Top 10 deserts | LIST
			5 ways to save water | LIST
			Seven habits of good sleepers | LIST
			Cats vs. dogs | COMPARE
			The difference between weather and climate | COMPARE
			Is the moon moving away? | YESNO
			Can fish sleep? | YESNO
			Volcanoes | THEME
			海水为什么是咸的？ | THEME
			""")
	void theKindOfTheQuestionIsRecognised(String topic, QuestionKind kind) {
		assertThat(QuestionKind.of(topic)).isEqualTo(kind);
	}

	@ParameterizedTest
	@EnumSource(QuestionKind.class)
	void everyKindHasAnOutlineOfItsOwn(QuestionKind kind) {
		Outline outline = Outline.of(kind, new SpokenTopic("Salt."));
		assertThat(outline.steps()).hasSizeGreaterThan(8).allSatisfy((step) -> {
			assertThat(step.heading().split(" ").length).isLessThanOrEqualTo(ScriptWriter.MAX_HEADING_WORDS);
			assertThat(step.sentences()).isNotEmpty()
				.allSatisfy((sentence) -> assertThat(sentence).matches("\\p{Lu}.*[.?!]").doesNotContain("{"));
		});
		assertThat(outline.steps().get(0).sentences().get(0)).isEqualTo("Salt.");
		Set<String> headings = new HashSet<>();
		assertThat(outline.steps()).allMatch((step) -> headings.add(step.heading()));
	}

	@ParameterizedTest
	@CsvSource({ "15, 1", "30, 1", "60, 1", "30, 1.5", "45, 0.8" })
	void fitsTheLengthAtTheVoicesSpeed(int seconds, double speed) {
		VideoRequest request = Requests.of("Volcanoes", Duration.ofSeconds(seconds),
				Map.of("voice", Map.of("speed", speed)));
		String text = text(this.writer.write(request, VIDEO));
		assertThat(SpeakingTime.of(text, speed).toMillis() / 1000.0).isCloseTo(seconds, within(0.1 * seconds));
	}

	@Test
	void opensWithTheTopicAndClosesWithATask() {
		Script script = written("Why is the sea salty?", 30);
		assertThat(text(script)).startsWith("Why is the sea salty?").contains("because");
		assertThat(script.scenes().get(0).keywords()).startsWith("sea", "salty");
	}

	@Test
	void twoSecondsAreTheTopic() {
		Script script = written("Salt", 2);
		assertThat(script.scenes()).hasSize(1);
		assertThat(text(script)).startsWith("Salt.");
	}

	@Test
	void twentyMinutesAreMoreThanAnOutlineHas() {
		Script script = written("Salt", 1200);
		assertThat(script.origin().sentence()).contains("of the 1200 seconds");
	}

	@Test
	void saysThatNoModelIsConfiguredAndHowToConfigureOne() {
		assertThat(written("Salt", 30).origin().sentence()).contains("No language model is configured")
			.contains("MONEYPRINTER_LLM_BASE_URL")
			.contains("MONEYPRINTER_LLM_MODEL")
			.contains("MONEYPRINTER_LLM_API_KEY")
			.contains("--source FILE");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			why is the sea salty | Why is the sea salty?
			how to bake bread | How to bake bread.
			volcanoes! | Volcanoes!
			{\\an8}{\\c&H00&}Salt <b>now</b> | Salt now.
			The "best" salt, it's 100% pure 🌊 | The "best" salt, it's 100% pure.
			zero\u200Bwidth\u202E here | Zero width here.
			""")
	void theTopicIsSpokenWithoutMarkup(String topic, String spoken) {
		assertThat(SpokenTopic.of(topic).text()).isEqualTo(spoken);
	}

	@Test
	void aVeryLongTopicIsNotReadToItsEnd() {
		assertThat(SpokenTopic.of("salt and water ".repeat(33)).text().split(" ")).hasSizeLessThan(20);
	}

	@ParameterizedTest
	@ValueSource(strings = { "???", "🌊", "{\\an8}", "<b></b>" })
	void aTopicWithoutAWordIsRefused(String topic) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> written(topic, 30))
			.satisfies((ex) -> assertThat(ex.sentence()).contains("topic").contains("allowed"));
	}

	@Test
	void otherLanguagesAreRefusedWithWhatWouldHelp() {
		VideoRequest german = Requests.of("Warum ist das Meer salzig?", Duration.ofSeconds(30),
				Map.of("language", "de"));
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> this.writer.write(german, VIDEO))
			.satisfies((ex) -> assertThat(ex.sentence()).contains("language").contains("MONEYPRINTER_LLM_BASE_URL"));
	}

	@Test
	void theKeyOfAScriptIsPinned() {
		assertThat(this.writer.key(Requests.topic("Salt", Duration.ofSeconds(30)), VIDEO))
			.hasToString("e2da27df9dd946944762e456bf1bc2d585a5d990ad2991873daaab581c38d92b");
	}

}
