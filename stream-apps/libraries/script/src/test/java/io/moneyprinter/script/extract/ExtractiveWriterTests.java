package io.moneyprinter.script.extract;

import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Random;
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
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.within;

class ExtractiveWriterTests extends ScriptWriterContract {

	private static final String TOPIC = "Why is the sea salty?";

	private final ExtractiveWriter writer = new ExtractiveWriter();

	@Override
	protected ScriptWriter writer() {
		return this.writer;
	}

	@Override
	protected VideoRequest request(Duration length) {
		return Requests.source(TOPIC, Requests.SEA, length);
	}

	private Script written(String source, int seconds) {
		return this.writer.write(Requests.source(TOPIC, source, Duration.ofSeconds(seconds)), VIDEO);
	}

	private static String text(Script script) {
		return script.scenes().stream().map(Scene::narration).collect(Collectors.joining(" "));
	}

	@ParameterizedTest
	@CsvSource({ "15, 1", "30, 1", "45, 1", "60, 1", "90, 1", "30, 1.5", "30, 0.7", "60, 2" })
	void fitsTheLengthAtTheVoicesSpeed(int seconds, double speed) {
		VideoRequest request = Requests.of(TOPIC, Duration.ofSeconds(seconds),
				Map.of("source", Requests.SEA, "voice", Map.of("speed", speed)));
		String text = text(this.writer.write(request, VIDEO));
		assertThat(SpeakingTime.of(text, speed).toMillis() / 1000.0).isCloseTo(seconds, within(0.1 * seconds));
	}

	@ParameterizedTest
	@ValueSource(ints = { 30, 45, 60 })
	void theSampleBeginsAndEndsAsItsAuthorMeantAndExplains(int seconds) {
		Script script = written(Requests.SEA, seconds);
		List<Scene> scenes = script.scenes();
		assertThat(scenes.get(0).narration()).startsWith("Every litre of sea water holds about 35 grams of salt.");
		assertThat(scenes.get(scenes.size() - 1).narration()).endsWith("you are tasting dissolved mountains.");
		assertThat(text(script)).containsPattern("dissolves minerals|Rivers carry the dissolved minerals");
		assertThat(scenes).extracting(Scene::heading).doesNotHaveDuplicates();
	}

	@Test
	void saysNothingThatTheSourceDoesNotSay() {
		String source = Requests.SEA.replaceAll("\\s+", " ");
		assertThat(written(Requests.SEA, 60).scenes())
			.allSatisfy((scene) -> assertThat(List.of(scene.narration().split("(?<=[.?!]) ")))
				.allSatisfy((sentence) -> assertThat(source).contains(sentence)));
	}

	@Test
	void aSourceThatIsTooShortIsSpokenWholeAndSaid() {
		Script script = written("Rivers carry salt into the sea. The sun takes the water and leaves the salt.", 60);
		assertThat(text(script))
			.isEqualTo("Rivers carry salt into the sea. The sun takes the water and leaves the salt.");
		assertThat(script.origin().sentence()).contains("only about").contains("of the 60 seconds");
	}

	@Test
	void aFilmShorterThanAnySentenceTakesTheShortestAndSaysSo() {
		Script script = written(
				"Rivers carry a great deal of salt into the sea each year. The salt of the sea stays there"
						+ " while the sun takes the water away again.",
				2);
		assertThat(text(script)).isEqualTo("Rivers carry a great deal of salt into the sea each year.");
		assertThat(script.origin().sentence()).contains("shortest sentence");
	}

	@Test
	void neverOpensWithAPronoun() {
		String source = "Salt comes from rock and from the deep. It dissolves in rain. This takes very long indeed. Rivers"
				+ " bring salt to the sea in great amounts every year.";
		for (int seconds = 2; seconds < 14; seconds++) {
			assertThat(text(written(source, seconds))).doesNotStartWith("It ").doesNotStartWith("This ");
		}
	}

	@Test
	void aQuestionIsNeverLeftWithoutItsAnswer() {
		for (int seconds = 5; seconds < 40; seconds++) {
			assertThat(text(written(Requests.SEA, seconds))).doesNotEndWith("?");
		}
	}

	@Test
	void doesNotSayTheSameTwice() {
		String twice = "Rivers carry dissolved salt into the sea. Filler words describe some unrelated harbours."
				+ " Rivers carry dissolved salt into the sea.";
		assertThat(text(written(twice, 12)).split("Rivers carry", -1)).hasSize(2);
	}

	@Test
	void markupCodeAndAddressesAreNotSpoken() {
		String source = """
				---
				title: Hidden
				---
				# Heading that is not spoken

				The **sea** is [salty](https://example.org/sea), as `sailors` know (some of them, at least).[12]

				```
				code("is not prose");
				```

				| a | b |
				|---|---|

				<div>Markup is dropped.</div>

				- Rivers carry salt into the wide sea.

				See https://example.org for more about all of this. ![A picture](x.png)
				""";
		assertThat(text(written(source, 60)))
			.isEqualTo("The sea is salty, as sailors know. Rivers carry salt into the wide sea.");
	}

	@Test
	void relativeClausesMayGoWhenTimeIsShort() {
		String source = "Rivers carry a lot of salt into the wide sea, which sailors and swimmers have always noticed.";
		assertThat(text(written(source, 4))).isEqualTo("Rivers carry a lot of salt into the wide sea.");
		assertThat(text(written(source, 10))).isEqualTo(source);
	}

	@ParameterizedTest
	@CsvSource({ "zh, 海水为什么是咸的？, 海水里有很多盐。河流把盐从山上带到海里。太阳蒸发海水，盐却留了下来。所以海水越来越咸。",
			"ja, 海はなぜ塩辛いのか, 海水には多くの塩が含まれている。川は山から塩を海へ運ぶ。太陽は水だけを蒸発させ、塩は海に残る。",
			"ar, لماذا البحر مالح؟, تحمل الأنهار الأملاح من الجبال إلى البحر. تبخر الشمس الماء ويبقى الملح في البحر." })
	void otherLanguagesAreCutAndLabelledToo(String language, String topic, String source) {
		VideoRequest request = Requests.of(topic, Duration.ofSeconds(30),
				Map.of("source", source, "language", language));
		Script script = this.writer.write(request, VIDEO);
		assertThat(text(script).replace(" ", "")).isEqualTo(source.replace(" ", ""));
		assertThat(script.scenes()).isNotEmpty().allSatisfy((scene) -> {
			assertThat(scene.keywords()).isNotEmpty();
			assertThat(scene.heading()).isNotEmpty();
		});
	}

	@Test
	void theLongestSourceFillsTheLongestFilm() {
		Random random = new Random(1);
		StringBuilder source = new StringBuilder();
		while (source.length() < VideoRequest.MAX_SOURCE - 200) {
			source.append(sentence(random)).append(random.nextInt(6) == 0 ? "\n\n" : " ");
		}
		Script script = written(source.toString(), 1200);
		assertThat(SpeakingTime.of(text(script), 1).toSeconds()).isBetween(1080L, 1320L);
	}

	private static String sentence(Random random) {
		return "The " + random.ints(4 + random.nextInt(14), 0, 3000)
			.mapToObj((word) -> "w" + Integer.toString(word + 1000, 26).replaceAll("\\d", "o"))
			.collect(Collectors.joining(" ")) + ".";
	}

	@ParameterizedTest
	@ValueSource(strings = { "# Only a heading", "```\ncode\n```", "… !!! 🌊", "https://example.org" })
	void aSourceWithoutASentenceIsRefused(String source) {
		assertThatExceptionOfType(InvalidRequestException.class).isThrownBy(() -> written(source, 30))
			.satisfies((ex) -> assertThat(ex.sentence()).contains("source").contains("allowed"));
	}

	@Test
	void theKeyOfAScriptIsPinned() {
		assertThat(this.writer.key(Requests.source(TOPIC, "Salt.", Duration.ofSeconds(30)), VIDEO))
			.hasToString("67327aee5292be5d3921757c75dea79aec04fcc9986cb77e7d71379112b8cbd3");
	}

}
