package io.moneyprinter.launcher.request;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.Aspect;
import io.moneyprinter.video.CaptionAnimation;
import io.moneyprinter.video.CaptionFont;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.MusicMood;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.Transition;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.ParameterException;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class RequestOptionsTests {

	@TempDir
	Path folder;

	@Test
	void sendsOnlyWhatWasSaid() {
		assertThat(order("Why is the sea salty?").json()).asString().isEqualTo("{\"topic\":\"Why is the sea salty?\"}");
	}

	@Test
	void everyOptionReachesItsField() throws IOException {
		Path source = Files.writeString(this.folder.resolve("source.txt"), "The sea is salty because of rivers.");
		Path clip = Files.writeString(this.folder.resolve("a clip.mp4"), "clip");
		Path music = Files.writeString(this.folder.resolve("music.ogg"), "music");
		VideoRequest request = order("Tides", "--source", source.toString(), "--length", "1m30s", "--language", "de",
				"--tone", "dramatic", "--voice", "slt", "--speed", "1.25", "--aspect", "16:9", "--resolution", "720",
				"--fps", "25", "--captions", "top", "--caption-size", "60", "--caption-color", "#00ff00",
				"--caption-highlight", "#112233", "--caption-font", "round", "--caption-animation", "fade",
				"--caption-box", "--caption-upper-case", "--transition", "wipe", "--music", "calm", "--music-volume",
				"0.5", "--music-file", music.toString(), "--material", clip.toString(), "--pictures", "own-only",
				"--variants", "3", "--class", "bulk", "--review", "film", "--key", "tides-1", "--callback",
				"https://example.org/hook")
			.request();
		assertThat(request.source()).startsWith("The sea is salty");
		assertThat(request.length()).isEqualTo(Duration.ofSeconds(90));
		assertThat(request.language().tag()).isEqualTo("de");
		assertThat(request.voice().speed()).isEqualTo(1.25);
		assertThat(request.picture().aspect()).isEqualTo(Aspect.LANDSCAPE);
		assertThat(request.picture().canvas().height()).isEqualTo(720);
		assertThat(request.captions().color().hex()).isEqualTo("#00FF00");
		assertThat(request.captions().font()).isEqualTo(CaptionFont.ROUND);
		assertThat(request.captions().animation()).isEqualTo(CaptionAnimation.FADE);
		assertThat(request.captions().box()).isTrue();
		assertThat(request.captions().upperCase()).isTrue();
		assertThat(request.transition()).isEqualTo(Transition.WIPE);
		assertThat(request.music().mood()).isEqualTo(MusicMood.CALM);
		assertThat(request.variants()).isEqualTo(3);
		assertThat(request.review()).isEqualTo(ReviewPoint.FILM);
		assertThat(request.idempotencyKey()).hasToString("tides-1");
		assertThat(request.callback()).hasToString("https://example.org/hook");
		assertThat(request.ownMaterial()).hasSize(2);
	}

	@Test
	void ownMaterialGoesByTheHashOfItsContent() throws IOException {
		Path picture = Files.writeString(this.folder.resolve("p.png"), "abc");
		FilmOrder order = order("Garden", "--material", picture.toString());
		assertThat(order.files()).containsExactly(java.util.Map
			.entry(new MaterialId("ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad"), picture));
	}

	@Test
	void captionsCanBeLeftOut() {
		assertThat(order("Tides", "--captions", "off").request().captions().enabled()).isFalse();
	}

	@Test
	void theJsonIsWhatTheApiReads() {
		FilmOrder order = order("Tides", "--aspect", "1:1");
		assertThat(DomainJson.readRequest(order.json())).isEqualTo(order.request());
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "--speed|9|--speed is '9.0'; allowed: 0.5 to 2.",
			"--aspect|3:2|--aspect is '3:2'; allowed: 9:16, 16:9, 1:1, 4:5.",
			"--length|1s|--length is '1'; allowed: 2 to 1200.", "--variants|0|--variants is '0'; allowed: 1 to 20.",
			"--review|speech|--review is 'speech'; allowed: script, film.",
			"--music|loud|--music is 'loud'; allowed: none, auto, calm, bright, pensive.",
			"--pictures|own-only|--material is 'empty'; allowed: at least one piece when --pictures is own-only.",
			"--callback|ftp://x|--callback is 'ftp://x'; allowed: an http or https address without credentials." })
	void saysWhatIsAllowedInTheWordsOfTheCommandLine(String option, String value, String sentence) {
		assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> order("Tides", option, value))
			.withMessage(sentence);
	}

	@ParameterizedTest
	@ValueSource(strings = { "--script", "--source", "--recording", "--music-file", "--material" })
	void namesAFileThatIsNotThere(String option) {
		assertThatExceptionOfType(ParameterException.class).isThrownBy(() -> order("Tides", option, "/no/such"))
			.withMessage(option + " is '/no/such'; allowed: a file that exists.");
	}

	@Test
	void refusesATextThatIsNoText() throws IOException {
		Path binary = Files.write(this.folder.resolve("b"), new byte[] { (byte) 0xff, (byte) 0xfe, 0 });
		assertThatExceptionOfType(ParameterException.class)
			.isThrownBy(() -> order("Tides", "--script", binary.toString()))
			.withMessageContaining("a text in UTF-8");
	}

	@Test
	void scriptAndSourceExcludeEachOther() {
		assertThatExceptionOfType(ParameterException.class)
			.isThrownBy(() -> order("Tides", "--script", "a", "--source", "b"))
			.withMessageContaining("mutually exclusive");
	}

	@ParameterizedTest
	@CsvSource({ "45,45", "45s,45", "2m,120", "1m30s,90", "1min 5s,65" })
	void readsLengthsAsPeopleWriteThem(String text, long seconds) {
		assertThat(new LengthConverter().convert(text)).isEqualTo(Duration.ofSeconds(seconds));
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "soon", "-3", "1h", "3.5s", "99999999999" })
	void refusesOtherLengths(String text) {
		assertThatExceptionOfType(CommandLine.TypeConversionException.class)
			.isThrownBy(() -> new LengthConverter().convert(text))
			.withMessageContaining("allowed: 45, 45s, 2m or 1m30s");
	}

	private static FilmOrder order(String... arguments) {
		Order command = new Order();
		new CommandLine(command).parseArgs(arguments);
		return command.options.order();
	}

	@Command(name = "order")
	private static final class Order {

		@Mixin
		private final RequestOptions options = new RequestOptions();

	}

}
