package io.moneyprinter.launcher.screen;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.time.Duration;

import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class ScreenTests {

	private final StringWriter written = new StringWriter();

	private final Screen screen = new Screen(new PrintWriter(this.written), new PrintWriter(this.written), Ansi.OFF,
			false);

	@Test
	void columnsAreAsWideAsTheyMustBe() {
		new Table("NAME", "TOPIC").row("a", "海は広い").row("longer", "x").print(this.screen);
		assertThat(this.written.toString().lines()).containsExactly("NAME    TOPIC", "a       海は広い", "longer  x");
	}

	@Test
	void somebodyElsesTextIsNeitherMarkupNorControl() {
		this.screen.result("@|bold " + Screen.quoted("@|red a|@\u001B[2Jb") + "|@");
		assertThat(this.written.toString()).doesNotContain("\u001B").contains("red a").contains("[2Jb");
	}

	@Test
	void breaksTextBetweenWords() {
		assertThat(Screen.wrapped("The sea is salty, because rivers carry salt.", 18))
			.containsExactly("The sea is salty,", "because rivers", "carry salt.");
		assertThat(Screen.wrapped("Incomprehensibilities", 5)).containsExactly("Incomprehensibilities");
		assertThat(Screen.wrapped("", 5)).containsExactly("");
	}

	@ParameterizedTest
	@CsvSource({ "PT0.84S,0.8 s", "PT59.94S,59.9 s", "PT2M5S,2 min 5 s", "PT1H3M,1 h 3 min" })
	void saysTimesAsPeopleDo(Duration time, String words) {
		assertThat(Words.time(time)).isEqualTo(words);
	}

}
