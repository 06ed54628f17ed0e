package io.moneyprinter.speech.pace;

import java.io.IOException;
import java.nio.file.Files;

import io.moneyprinter.speech.BeepSynthesizer;
import io.moneyprinter.speech.Speech;
import io.moneyprinter.speech.SpeechSynthesizer;
import io.moneyprinter.speech.SpeechSynthesizerContract;
import io.moneyprinter.speech.TestFfmpeg;
import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class PacedSynthesizerTests extends SpeechSynthesizerContract {

	@Override
	protected SpeechSynthesizer synthesizer() {
		return new PacedSynthesizer(new BeepSynthesizer(), TestFfmpeg.find());
	}

	@Test
	void leavesNothingButTheSound() throws IOException, InterruptedException {
		speak("Something to say.", 1.5);
		try (var files = Files.list(this.folder)) {
			assertThat(files).containsExactly(wav());
		}
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 0.8, 1.3, 2 })
	void keepsThePitch(double speed) throws IOException, InterruptedException {
		speak("Mmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmmm", speed);
		Sound sound = Sound.read(wav());
		assertThat(crossings(sound) * 1_000.0 / sound.lengthMillis() / 2).isBetween(425.0, 455.0);
	}

	@ParameterizedTest
	@ValueSource(doubles = { 0.5, 2 })
	void wordsAreHeardWhereTheyAreTimed(double speed) throws IOException, InterruptedException {
		Speech speech = speak("Seven brown elephants drink water", speed);
		Sound sound = Sound.read(wav());
		for (TimedWord word : speech.words()) {
			long middle = (word.startMillis() + word.endMillis()) / 2;
			assertThat(sound.loudness(middle - 10, middle + 10)).isGreaterThan(0.05);
		}
	}

	private Speech speak(String text, double speed) throws InterruptedException {
		return synthesizer().speak(text, Language.ENGLISH, new Voice(Voice.AUTO, speed, null), wav());
	}

	/** Twice the frequency of a tone, times its length. */
	private static int crossings(Sound sound) {
		int crossings = 0;
		for (int i = 1; i < sound.frames(); i++) {
			crossings += (sound.sample(i - 1) < 0) != (sound.sample(i) < 0) ? 1 : 0;
		}
		return crossings;
	}

}
