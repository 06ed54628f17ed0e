package io.moneyprinter.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.Voice;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class VoiceNarratorTests {

	@TempDir
	private Path folder;

	private final Narrator narrator = new VoiceNarrator(new BeepSynthesizer(), Voice.DEFAULT);

	@Test
	void scenesFollowEachOtherWithAPauseAndWithoutAGap() throws IOException, InterruptedException {
		SpokenScript spoken = narrate(script("One two.", "Three four five."));
		SpokenScene first = spoken.scenes().get(0);
		SpokenScene second = spoken.scenes().get(1);
		assertThat(first.startMillis()).isZero();
		assertThat(first.words()).extracting(TimedWord::text).containsExactly("One", "two.");
		assertThat(first.endMillis() - first.words().get(1).endMillis()).isBetween(VoiceNarrator.PAUSE_MILLIS,
				VoiceNarrator.PAUSE_MILLIS + 100);
		assertThat(second.startMillis()).isEqualTo(first.endMillis());
		assertThat(second.endMillis()).isEqualTo(spoken.lengthMillis());
		assertThat(Sound.read(spoken.wav()).lengthMillis()).isEqualTo(spoken.lengthMillis());
	}

	@Test
	void wordsOfEverySceneAreHeardWhereTheyAreTimed() throws IOException, InterruptedException {
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
	void becomesANarrationOnceStored() throws InterruptedException {
		SpokenScript spoken = narrate(script("One two.", "Three."));
		ArtifactRef audio = new ArtifactRef("audio", "audio/wav", 1, "0".repeat(64));
		assertThat(spoken.storedAs(audio).scenes()).isEqualTo(spoken.scenes());
		assertThat(spoken.origin().maker()).isEqualTo("beep");
	}

	@Test
	void tellsAfterEveryScene() throws InterruptedException {
		List<String> heard = new ArrayList<>();
		this.narrator.narrate(script("One.", "Two.", "Three."), wav(), (scene, of) -> heard.add(scene + "/" + of));
		assertThat(heard).containsExactly("1/3", "2/3", "3/3");
	}

	@Test
	void stopsBeforeTheNextSceneWhenInterrupted() {
		List<Integer> heard = new ArrayList<>();
		assertThatExceptionOfType(InterruptedException.class)
			.isThrownBy(() -> this.narrator.narrate(script("One.", "Two.", "Three."), wav(), (scene, of) -> {
				heard.add(scene);
				Thread.currentThread().interrupt();
			}));
		assertThat(heard).containsExactly(1);
	}

	@Test
	void leavesNothingButTheSound() throws IOException, InterruptedException {
		narrate(script("One.", "Two."));
		try (var files = Files.list(this.folder)) {
			assertThat(files).containsExactly(wav());
		}
	}

	@Test
	void refusesAnUnknownLanguageBeforeItStarts() {
		Script german = new Script("Meer", new Language("de"), List.of(scene(1, "Das Meer.")),
				new Origin("own", "Own."));
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> narrate(german))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNSPEAKABLE_TEXT))
			.withMessageContainingAll("'de'", "en", "voice.recording");
		assertThat(wav()).doesNotExist();
	}

	/** Raise the recipe and this key together when narrations come to sound different. */
	@Test
	void keyIsGolden() {
		assertThat(this.narrator.key(script("One two.", "Three.")).hex())
			.isEqualTo("ee2e1b36b34ea4410887206cfd6ad3d3cef1f45efa8be9f3d77e39f777fd38bd");
	}

	@Test
	void keyKnowsAllThatIsHeardAndNothingElse() {
		Script script = script("One two.", "Three.");
		assertThat(this.narrator.key(script)).isNotEqualTo(this.narrator.key(script("One", "two. Three.")))
			.isNotEqualTo(new VoiceNarrator(new BeepSynthesizer(), new Voice(Voice.AUTO, 1.5, null)).key(script))
			.isEqualTo(new VoiceNarrator(new BeepSynthesizer(), new Voice("beep", 1, null)).key(script))
			.isEqualTo(this.narrator
				.key(new Script("Another title", Language.ENGLISH, script.scenes(), new Origin("other", "Other."))));
	}

	private SpokenScript narrate(Script script) throws InterruptedException {
		return this.narrator.narrate(script, wav(), SceneProgress.IGNORED);
	}

	private Path wav() {
		return this.folder.resolve("narration.wav");
	}

	private static Script script(String... narrations) {
		List<Scene> scenes = new ArrayList<>();
		for (String narration : narrations) {
			scenes.add(scene(scenes.size() + 1, narration));
		}
		return new Script("Title", Language.ENGLISH, scenes, new Origin("own", "Own words."));
	}

	private static Scene scene(int number, String narration) {
		return new Scene(number, "", narration, List.of());
	}

}
