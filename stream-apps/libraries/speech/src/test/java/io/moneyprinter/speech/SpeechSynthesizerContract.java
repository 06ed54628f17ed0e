package io.moneyprinter.speech;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.withinPercentage;

/**
 * What every {@link SpeechSynthesizer} keeps. Adapters extend it.
 */
public abstract class SpeechSynthesizerContract {

	@TempDir
	protected Path folder;

	protected abstract SpeechSynthesizer synthesizer();

	protected Speech speak(String text) throws InterruptedException {
		return synthesizer().speak(text, Language.ENGLISH, Voice.DEFAULT, wav());
	}

	protected Path wav() {
		return this.folder.resolve("speech.wav");
	}

	@ParameterizedTest
	@ValueSource(strings = { "Rivers carry minerals to the sea.", "Hello, world!", "One", "“Quoted” – and (bracketed).",
			"It took 1,500 km, or 3.5% of $2 million, in 1999.", "Fine 😀 so far … – end", "  two\n\nlines\t here  ",
			"Dr. Smith's e.g. and U.S. words; don't stop: go!",
			"See https://example.com/a?b=c, or write to me@example.com.", "Café naïve Łódź Привет",
			"a-b/c_d #5 @you & me + 1 = 2" })
	void timesEveryWordInOrderWithinTheSound(String text) throws IOException, InterruptedException {
		Speech speech = speak(text);
		assertThat(speech.words()).extracting(TimedWord::text).containsExactly(text.strip().split("\\s+"));
		Sound sound = Sound.read(wav());
		assertThat(sound.lengthMillis()).isEqualTo(speech.lengthMillis()).isPositive();
		assertThat(speech.words().get(speech.words().size() - 1).endMillis())
			.isLessThanOrEqualTo(speech.lengthMillis());
		assertThat(sound.peak()).isBetween(0.05, 0.99);
	}

	@Test
	void startsAndEndsWithoutClickAndWithLittleSilence() throws IOException, InterruptedException {
		Speech speech = speak("Rivers carry minerals to the sea.");
		Sound sound = Sound.read(wav());
		assertThat(sound.part(0, 1).peak()).isLessThan(0.02);
		assertThat(sound.part(sound.lengthMillis() - 1, sound.lengthMillis()).peak()).isLessThan(0.02);
		assertThat(speech.words().get(0).startMillis()).isLessThanOrEqualTo(100);
		assertThat(speech.lengthMillis() - speech.words().get(5).endMillis()).isLessThanOrEqualTo(100);
	}

	@Test
	void givesTheSameSoundForTheSameText() throws IOException, InterruptedException {
		Speech first = speak("The same words.");
		Sound sound = Sound.read(wav());
		speak("Something else in between, of another length.");
		assertThat(speak("The same words.")).isEqualTo(first);
		assertThat(Sound.read(wav()).loudness(0, 1_000)).isEqualTo(sound.loudness(0, 1_000));
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 0.75, 1.5, 2 })
	void speaksAsFastAsAsked(double speed) throws IOException, InterruptedException {
		String text = "Rivers carry minerals to the sea.";
		long natural = speak(text).lengthMillis();
		Speech speech = synthesizer().speak(text, Language.ENGLISH, new Voice(Voice.AUTO, speed, null), wav());
		assertThat(natural / speed).isCloseTo(speech.lengthMillis(), withinPercentage(5));
		assertThat(Sound.read(wav()).lengthMillis()).isEqualTo(speech.lengthMillis());
		assertThat(speech.words()).extracting(TimedWord::text).containsExactly(text.split(" "));
	}

	@Test
	void servesManyThreads() throws Exception {
		String[] texts = { "One.", "Two three.", "Four five six.", "Seven eight nine ten." };
		ExecutorService threads = Executors.newFixedThreadPool(texts.length);
		try {
			List<Future<Speech>> together = new ArrayList<>();
			for (String text : texts) {
				together.add(threads.submit(() -> synthesizer().speak(text, Language.ENGLISH, Voice.DEFAULT,
						this.folder.resolve(text.length() + ".wav"))));
			}
			for (int i = 0; i < texts.length; i++) {
				assertThat(together.get(i).get(60, TimeUnit.SECONDS)).isEqualTo(speak(texts[i]));
			}
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void namesTheVoicesThatThereAreWhenAskedForAnother() {
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> synthesizer().speak("Hello.", Language.ENGLISH, new Voice("nobody", 1, null), wav()))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNSPEAKABLE_TEXT))
			.withMessageContainingAll("'nobody'", "'auto'", synthesizer().voices().all().get(0).name());
	}

	@Test
	void namesTheLanguagesThatThereAreWhenAskedForAnother() {
		for (String voice : List.of(Voice.AUTO, synthesizer().voices().all().get(0).name())) {
			assertThatExceptionOfType(VideoException.class)
				.isThrownBy(() -> synthesizer().speak("Hallo.", new Language("tlh"), new Voice(voice, 1, null), wav()))
				.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNSPEAKABLE_TEXT))
				.withMessageContainingAll("'tlh'", "voice.recording",
						synthesizer().voices().all().get(0).language().tag());
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "😀 🎉", "– … —", "\"\"", "!?" })
	void refusesWhatNobodyCanSay(String text) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> speak(text))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNSPEAKABLE_TEXT))
			.withMessageContaining(text);
	}

}
