package io.moneyprinter.footage.drawn;

import java.util.Optional;

import io.moneyprinter.footage.Films;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.drawn.lettering.Legend;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for {@link Figures}.
 */
class FiguresTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "about 35 grams of salt in it|35|grams",
			"nearly 4 billion tonnes each and every year|4|billion tonnes",
			"a share of 97.5% of all the water|97.5%|''", "it cost $1,200 in all at that time|$1,200|''",
			"since 1987, nobody has seen it again|1987|''", "(some 12 kilometres) of road for all|12|kilometres" })
	void findsNumbersAndWhatTheyCount(String text, String number, String unit) {
		assertThat(find(text)).hasValueSatisfying((figure) -> {
			assertThat(figure.number()).isEqualTo(number);
			assertThat(figure.unit()).isEqualTo(unit);
		});
	}

	@ParameterizedTest
	@ValueSource(strings = { "no number at all in here", "one of 2 and nothing else here",
			"version 1.2.x of the plan here" })
	void leavesOtherWordsAlone(String text) {
		assertThat(find(text)).isEmpty();
	}

	private static Optional<Legend.Number> find(String text) {
		return Figures.within(Films.spoken(1, text, 0, 8_000).words(), new Span(0, 8_000));
	}

}
