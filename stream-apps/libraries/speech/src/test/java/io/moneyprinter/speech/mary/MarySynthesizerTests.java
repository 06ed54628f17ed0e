package io.moneyprinter.speech.mary;

import java.io.IOException;

import io.moneyprinter.speech.Speech;
import io.moneyprinter.speech.SpeechSynthesizer;
import io.moneyprinter.speech.SpeechSynthesizerContract;
import io.moneyprinter.speech.TestFfmpeg;
import io.moneyprinter.speech.pace.PacedSynthesizer;
import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class MarySynthesizerTests extends SpeechSynthesizerContract {

	private static final String TEXT = "Every year, rain washes rocks away, and the water takes them along. "
			+ "Why does it never stop?";

	@Override
	protected SpeechSynthesizer synthesizer() {
		return new PacedSynthesizer(new MarySynthesizer(), TestFfmpeg.find());
	}

	@BeforeAll
	static void warmUp() throws InterruptedException {
		new MarySynthesizer().warmUp();
	}

	@Test
	void everyWordIsHeardWhereItIsTimed() throws IOException, InterruptedException {
		Speech speech = speak(TEXT);
		Sound sound = Sound.read(wav());
		assertThat(speech.words()).allSatisfy((word) -> {
			assertThat(word.endMillis() - word.startMillis()).isBetween(40L, 900L);
			assertThat(sound.loudness(word.startMillis(), word.endMillis())).isGreaterThan(0.03);
		});
	}

	@Test
	void nothingIsHeardBetweenPhrases() throws IOException, InterruptedException {
		Speech speech = speak(TEXT);
		Sound sound = Sound.read(wav());
		for (int i = 1; i < speech.words().size(); i++) {
			TimedWord before = speech.words().get(i - 1);
			TimedWord after = speech.words().get(i);
			boolean phrase = before.text().matches(".*[,.?]");
			assertThat(after.startMillis() - before.endMillis()).as(before.text())
				.isBetween(phrase ? 200L : 0L, phrase ? 500L : 0L);
			assertThat(sound.loudness(before.endMillis() + 30, after.startMillis() - 30)).isLessThan(0.01);
		}
	}

	@Test
	void pausesLongerAtASentencesEndThanInside() throws InterruptedException {
		Speech speech = speak("It rains, and then it stops. Then the sun shines.");
		long comma = speech.words().get(2).startMillis() - speech.words().get(1).endMillis();
		long stop = speech.words().get(6).startMillis() - speech.words().get(5).endMillis();
		assertThat(stop).isGreaterThan(comma + 100);
	}

	@Test
	void expandedNumbersBelongToTheirWord() throws InterruptedException {
		Speech speech = speak("About 1,234,567 km away.");
		TimedWord number = speech.words().get(1);
		TimedWord away = speech.words().get(3);
		assertThat(number.endMillis() - number.startMillis()).isGreaterThan(2_000);
		assertThat(away.endMillis() - away.startMillis()).isLessThan(900);
	}

	@Test
	void silentWordsTakeNoTimeWhereTheyStand() throws InterruptedException {
		Speech speech = speak("It rains – 😀 now.");
		assertThat(speech.words().subList(2, 4)).allSatisfy((word) -> {
			assertThat(word.startMillis()).isEqualTo(speech.words().get(1).endMillis());
			assertThat(word.endMillis()).isEqualTo(word.startMillis());
		});
	}

	@Test
	void longTextsAreSpokenWhole() throws IOException, InterruptedException {
		String sentence = "the river that runs along the road which leads to the house with the red roof and ";
		Speech speech = speak("It is " + sentence.repeat(15) + "there it ends. " + TEXT.repeat(3));
		assertThat(speech.lengthMillis()).isBetween(70_000L, 150_000L);
		assertThat(speech.words()).filteredOn((word) -> word.endMillis() == word.startMillis()).isEmpty();
		assertThat(Sound.read(wav()).lengthMillis()).isEqualTo(speech.lengthMillis());
	}

	@Test
	void refusesAWordWithoutEnd() {
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> speak("Say " + "a".repeat(400) + "."))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNSPEAKABLE_TEXT))
			.withMessageContainingAll("401 characters", "at most 300");
	}

	@Test
	void allPiecesAreEquallyLoud() throws IOException, InterruptedException {
		for (String text : new String[] { "Stop!", "The sea is salty.", TEXT }) {
			Speech speech = speak(text);
			assertThat(Sound.read(wav()).loudness(0, speech.lengthMillis())).as(text).isBetween(0.04, 0.14);
		}
	}

}
