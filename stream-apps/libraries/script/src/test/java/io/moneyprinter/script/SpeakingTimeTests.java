package io.moneyprinter.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SpeakingTimeTests {

	/** Seconds that the shipped English voice took, with the pause behind the scene. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					4.195 | Every litre of sea water holds about 35 grams of salt.
					2.830 | Most of the salt began as rock on land.
					5.396 | Rivers carry the dissolved minerals to the sea, about four billion tonnes of them every year.
					4.875 | Sunshine lifts water from the sea as vapour, but the salt stays behind.
					4.869 | On the deep sea floor, water seeps into cracks near hot volcanic rock.
					5.865 | Shellfish, corals and plankton take up calcium and build it into their shells and skeletons.
					3.140 | That is why sea water tastes like table salt.
					6.774 | Look for those who say something else, and for their reasons. A good answer can explain why others were mistaken.
					3.167 | Ask who cared at the time, and who cares today.
					8.215 | Why is the sky blue? It is easy to say that it just works, and much nicer to see how. Let us draw the map before we walk.
					4.105 | Then look at what comes out in the end, the useful part and the waste.
							""")
	void agreesWithTheVoice(double seconds, String text) {
		assertThat(SpeakingTime.of(text, 1).toMillis() / 1000.0).isCloseTo(seconds, within(0.15 * seconds + 0.2));
	}

	@Test
	void aFasterVoiceTakesLess() {
		long normal = SpeakingTime.of("Rivers carry salt into the sea.", 1).toMillis();
		assertThat(SpeakingTime.of("Rivers carry salt into the sea.", 2).toMillis()).isBetween(normal / 2 - 1,
				normal / 2 + 1);
	}

	@Test
	void whatIsNotSpokenTakesNoTime() {
		assertThat(SpeakingTime.of("… 🌊 --- !?", 1)).isZero();
	}

	@ParameterizedTest
	@CsvSource({ "海水为什么是咸的？因为河流带来了盐。, 3, 6", "海はなぜ塩辛いのか。川が塩を運ぶからです。, 3, 6", "바다는 왜 짤까요? 강이 소금을 나릅니다., 3, 6" })
	void scriptsOfSyllablesTakeTheirTime(String text, double fewest, double most) {
		assertThat(SpeakingTime.of(text, 1).toMillis() / 1000.0).isBetween(fewest, most);
	}

}
