package io.moneyprinter.script;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

class SpeakingTimeTests {

	/** Seconds of sound that MaryTTS 5.2.1 made of these with cmu-slt-hsmm. */
	@ParameterizedTest
	@CsvSource(delimiter = '|',
			textBlock = """
					6.545 | Every litre of sea water holds about 35 grams of salt, roughly seven level teaspoons.
					1.915 | Most of it begins as rock.
					4.490 | Rain takes up carbon dioxide from the air and becomes a very weak acid.
					6.425 | The sun lifts water from its surface as vapour, but the salt cannot fly away and stays behind.
					7.740 | It is heated to as much as 400 degrees Celsius, reacts with the rock, and rises again full of dissolved metals.
					7.935 | That is why these two make up about 85 percent of all dissolved matter in the sea, and why sea water tastes like table salt.
					5.185 | Photosynthesis converts electromagnetic radiation into chemical energy.
					3.970 | A cat sat on the mat and the dog ran at it as fast as it could go.
					3.885 | In 1969, two people walked on the moon.
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
