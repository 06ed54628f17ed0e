package io.moneyprinter.speech;

import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.Voice;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VoiceNarratorTests extends NarratorContract {

	@Override
	protected Narrator narrator() {
		return new VoiceNarrator(new BeepSynthesizer(), Voice.DEFAULT);
	}

	@Test
	void wordsAreHeardWhereTheyAreTimedAndPausesAreSilent() throws Exception {
		SpokenScript spoken = narrate(script("One two.", "Three four five."));
		Sound sound = Sound.read(spoken.wav());
		for (SpokenScene scene : spoken.scenes()) {
			for (TimedWord word : scene.words()) {
				assertThat(sound.loudness(word.startMillis(), word.endMillis())).isGreaterThan(0.05);
			}
			assertThat(sound.loudness(scene.endMillis() - VoiceNarrator.PAUSE_MILLIS, scene.endMillis())).isZero();
		}
	}

	@Test
	void pausesShortlyAfterAScene() throws Exception {
		SpokenScene first = narrate(script("One two.", "Three four five.")).scenes().get(0);
		assertThat(first.endMillis() - first.words().get(1).endMillis()).isBetween(VoiceNarrator.PAUSE_MILLIS,
				VoiceNarrator.PAUSE_MILLIS + 100);
	}

	@Test
	void saysWhoSpoke() throws Exception {
		assertThat(narrate(script("One.")).origin().maker()).isEqualTo("beep");
		assertThat(narrate(script("One.")).origin().sentence()).contains("'beep'", "a tone for tests");
	}

	@Test
	void stopsBeforeTheNextSceneWhenInterrupted() {
		List<Integer> heard = new ArrayList<>();
		assertThatExceptionOfType(InterruptedException.class)
			.isThrownBy(() -> narrator().narrate(script("One.", "Two.", "Three."), wav(), (scene, of) -> {
				heard.add(scene);
				Thread.currentThread().interrupt();
			}));
		assertThat(heard).containsExactly(1);
	}

	@Test
	void refusesAnUnknownLanguageBeforeItStarts() throws Exception {
		Script german = script(new Language("de"), "Das Meer.");
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> narrate(german))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNSPEAKABLE_TEXT))
			.withMessageContainingAll("'de'", "en", "voice.recording");
		assertThat(wav()).doesNotExist();
	}

	@Test
	void speechThatCannotBeWrittenIsNoFaultOfTheScript() throws Exception {
		Path nowhere = wav().resolveSibling("nowhere").resolve("speech.wav");
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> narrator().narrate(script("One."), nowhere, (scene, of) -> {
			}))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.OUT_OF_RESOURCES));
	}

	/** Raise the recipe and this key together when narrations come to sound different. */
	@Test
	void keyIsGolden() {
		assertThat(narrator().key(script("One two.", "Three.")).hex())
			.isEqualTo("ee2e1b36b34ea4410887206cfd6ad3d3cef1f45efa8be9f3d77e39f777fd38bd");
	}

	@Test
	void keyKnowsVoiceAndSpeed() {
		Script script = script("One two.", "Three.");
		assertThat(narrator().key(script))
			.isNotEqualTo(new VoiceNarrator(new BeepSynthesizer(), new Voice(Voice.AUTO, 1.5, null)).key(script))
			.isEqualTo(new VoiceNarrator(new BeepSynthesizer(), new Voice("beep", 1, null)).key(script));
	}

}
