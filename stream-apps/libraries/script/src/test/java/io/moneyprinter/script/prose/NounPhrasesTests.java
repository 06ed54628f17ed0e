package io.moneyprinter.script.prose;

import java.util.List;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

class NounPhrasesTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', textBlock = """
			Rain takes up carbon dioxide from the air. | Rain; carbon dioxide; air
			Rivers carry the dissolved minerals to the sea. | Rivers; dissolved minerals; sea
			The stages serve one request within a minute. | stages; request; minute
			Water seeps into cracks near hot volcanic rock. | Water; cracks; hot volcanic rock
			Shallow bays leave thick beds of salt behind. | Shallow bays; thick beds; thick beds of salt; salt
			The sea is very salty. | sea
			Another time, in the same place, it works. | ''
			""")
	void findsWhatASentenceIsAbout(String sentence, String phrases) {
		List<String> expected = phrases.isEmpty() ? List.of() : List.of(phrases.split("; "));
		assertThat(NounPhrases.of(sentence)).extracting(NounPhrases.Phrase::text).containsExactlyElementsOf(expected);
	}

}
