package io.moneyprinter.speech.english;

import java.time.Duration;
import java.util.Locale;
import java.util.stream.Collectors;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertTimeoutPreemptively;

class SpokenEnglishTests {

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`',
			textBlock = """
							1,500 km away | one thousand five hundred kilometers away
							3.5% of it | three point five percent of it
							$1,500 | one thousand five hundred dollars
							$1.5 million, €20bn | one point five million dollars, twenty billion euros
							$5.99 or £0.50 | five dollars and ninety nine cents or fifty pence
							in 1999, 2005 and 2021 | in nineteen ninety nine, two thousand five and twenty twenty one
							2019–2021 | twenty nineteen to twenty twenty one
							the '90s and 1980s | the nineties and nineteen eighties
							2021-05-03 | May third twenty twenty one
							the 1st, 2nd and 21st | the first, second and twenty first
							at 10:30 or 5:00 or 9:05pm | at ten thirty or five o'clock or nine oh five p m
							16:9 | sixteen to nine
							3/4, 24/7 | three quarters, twenty four seven
							10–20 kg at −40 °C | ten to twenty kilograms at minus forty degrees Celsius
							1 km, 1 m, 60 mph, 100 km/h | one kilometer, one meter, sixty miles per hour, one hundred kilometers per hour
							3 in total | three in total
							007 | zero zero seven
							12345678901234567890 | one two three four five six seven eight nine zero one two three four five six seven eight nine zero
							1st-class 5-year-old | first class five year old
							#1 | number one
					4K at 50/50, v1.2.3 | four K at fifty fifty, one point two point three
					~10 <5 >3% | about ten less than five more than three percent
					$5/month, a Ph.D. too | five dollars per month, a P H D too
							""")
	void readsNumbers(String written, String spoken) {
		assertThat(read(written)).isEqualToIgnoringCase(spoken);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			Dr. Smith vs. Mr. Jones | doctor Smith versus mister Jones
			e.g. this, i.e. that etc. | for example this, that is that et cetera.
			St. Louis, Main St. | saint Louis, Main street.
			No. 5. No. Really. | number five. No. Really.
			He ate a fig. Then | He ate a fig. Then
			Jan. 5 at Acme Inc. and on | January five at Acme incorporated and on
			J. R. R. Tolkien | J R R Tolkien
			the U.S. and the U.K. too | the U S and the U K too
			GDP, USA, A.I., HTML | G D P, U S ay, ay I, H T M L
			NASA is VERY big, NOT small | NASA is VERY big, NOT small
			CO2, H2O, MP3, COVID-19 | C O two, H two O, M P three, COVID nineteen
			World War II, Louis XIV, I | World War two, Louis the fourteenth, I
			AND THIS IS LOUD | and this is loud
			""")
	void readsAbbreviations(String written, String spoken) {
		assertThat(read(written)).isEqualTo(spoken);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
			“Hello,” she said (softly) – twice… | Hello, she said, softly, twice.
			‘Don’t!’ | Don't!
			rock 'n' roll | rock n roll
			word—word, well-known | word, word, well known
			A & B + 1 = 2 | A and B plus one equals two
			see https://www.example.com/a?b=c now | see example dot com now
			me@example.com | me at example dot com
			e = mc² | e equals M C squared
			C++ and C# | C plus plus and C sharp
			fine 😀 so 🎉! | fine so!
			café, naïve, Łódź | cafe, naive, Lodz
			what?! why… | what? why.
			<b>{\\an8}$HOME</b> | b an eight HOME b
			""")
	void readsSigns(String written, String spoken) {
		assertThat(read(written)).isEqualTo(spoken);
	}

	@ParameterizedTest
	@ValueSource(strings = { "😀 ok 🎉", "a – b", "… and", "Price: $", "1,500 km (932 mi)", "\u200bzero\u200d width",
			"a\u00a0b c" })
	void keepsEveryWrittenWord(String text) {
		assertThat(SpokenEnglish.of(text)).extracting(SpokenWord::written).containsExactly(text.strip().split("\\s+"));
	}

	@Test
	void saysNothingButLettersApostrophesAndCommas() {
		StringBuilder everything = new StringBuilder();
		for (int character = 32; character < 0x3100; character += 3) {
			everything.appendCodePoint(character).append((character % 2 == 0) ? "a " : "7");
		}
		assertThat(SpokenEnglish.of(everything.toString()))
			.allSatisfy((word) -> assertThat(word.spoken()).matches("([A-Za-z']+(,? [A-Za-z']+)*)?"));
	}

	@ParameterizedTest
	@ValueSource(strings = { "a", "1", "a.", "A", "a-", "1-", "1,", "1.", "a@", "1°/", "$", "IX", "'a", ".-'", "海",
			"😀", "a—" })
	void readsWordsWithoutEndInNoTime(String part) {
		assertTimeoutPreemptively(Duration.ofSeconds(20), () -> {
			assertThat(SpokenEnglish.of(part.repeat(10_000)).get(0).silent()).isTrue();
			SpokenEnglish.of(part.repeat(SpokenEnglish.LONGEST_WORD / part.length()));
		});
	}

	@Test
	void doesNotDependOnTheMachinesLanguage() {
		Locale before = Locale.getDefault();
		try {
			Locale.setDefault(new Locale("tr", "TR"));
			assertThat(read("IS IT 1,500 INCHES FROM HERE"))
				.isEqualTo("is it one thousand five hundred inches from here");
		}
		finally {
			Locale.setDefault(before);
		}
	}

	private static String read(String text) {
		return SpokenEnglish.of(text)
			.stream()
			.map((word) -> word.spoken() + word.pause().mark())
			.filter((said) -> !said.isEmpty())
			.collect(Collectors.joining(" "));
	}

}
