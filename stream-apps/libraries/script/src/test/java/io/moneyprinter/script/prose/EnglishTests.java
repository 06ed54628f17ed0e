package io.moneyprinter.script.prose;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class EnglishTests {

	@ParameterizedTest
	@ValueSource(strings = { "It began as rock.", "Most of it began as rock.", "But the salt stays.",
			"These two matter.", "Over many millions of years, this delivery made it salty.", "That is why it tastes.",
			"However, rivers help.", "Where does so much salt come from?", "Because salt leaves the sea." })
	void aSentenceThatPointsBackLeans(String sentence) {
		assertThat(English.leansOnPredecessor(sentence)).isTrue();
	}

	@ParameterizedTest
	@ValueSource(strings = { "The sea is salty because rivers carry salt into it.", "Rain is a weak acid.",
			"Every litre of sea water holds 35 grams of salt.", "Why is the sea salty?", "Andes rivers are long.",
			"The next time a wave splashes your face, you taste its salt." })
	void aSentenceThatStandsAloneDoesNot(String sentence) {
		assertThat(English.leansOnPredecessor(sentence)).isFalse();
	}

}
