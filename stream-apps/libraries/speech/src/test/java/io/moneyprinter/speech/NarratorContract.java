package io.moneyprinter.speech;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What every {@link Narrator} keeps. Adapters extend it.
 */
public abstract class NarratorContract {

	private static final Script SCRIPT = script("One – two 😀.", "Three (four), five!", "1,500 km.");

	@TempDir
	protected Path folder;

	/**
	 * Makes the narrator.
	 * @return one that can narrate any short English script
	 */
	protected abstract Narrator narrator() throws Exception;

	@Test
	void keepsEveryWordInItsScene() throws Exception {
		SpokenScript spoken = narrate(SCRIPT);
		assertThat(spoken.scenes()).hasSameSizeAs(SCRIPT.scenes());
		for (int i = 0; i < spoken.scenes().size(); i++) {
			SpokenScene scene = spoken.scenes().get(i);
			assertThat(scene.number()).isEqualTo(i + 1);
			assertThat(scene.words()).extracting(TimedWord::text)
				.containsExactly(SCRIPT.scenes().get(i).narration().split(" "));
		}
	}

	@Test
	void wordsFollowEachOtherWithinTheirScenes() throws Exception {
		SpokenScript spoken = narrate(SCRIPT);
		for (SpokenScene scene : spoken.scenes()) {
			long at = scene.startMillis();
			for (TimedWord word : scene.words()) {
				assertThat(word.startMillis()).isGreaterThanOrEqualTo(at);
				at = word.endMillis();
			}
			assertThat(at).isLessThanOrEqualTo(scene.endMillis());
		}
	}

	@Test
	void scenesFillTheSoundWithoutAGap() throws Exception {
		SpokenScript spoken = narrate(SCRIPT);
		assertThat(Sound.read(spoken.wav()).lengthMillis()).isEqualTo(spoken.lengthMillis());
		ArtifactRef audio = new ArtifactRef("audio", "audio/wav", 1, "0".repeat(64));
		assertThat(spoken.storedAs(audio).scenes()).isEqualTo(spoken.scenes());
	}

	@Test
	void tellsOfEveryScene() throws Exception {
		List<String> heard = new ArrayList<>();
		narrator().narrate(SCRIPT, wav(), (scene, of) -> heard.add(scene + "/" + of));
		assertThat(heard).containsExactly("1/3", "2/3", "3/3");
	}

	@Test
	void leavesNothingButTheSound() throws Exception {
		narrate(SCRIPT);
		try (var files = Files.list(wav().getParent())) {
			assertThat(files).containsExactly(wav());
		}
	}

	@Test
	void doesNotStartWhenInterrupted() throws Exception {
		Narrator narrator = narrator();
		Thread.currentThread().interrupt();
		assertThatExceptionOfType(InterruptedException.class)
			.isThrownBy(() -> narrator.narrate(SCRIPT, wav(), SceneProgress.IGNORED));
		assertThat(Thread.interrupted()).isFalse();
	}

	@Test
	void keyKnowsWhatIsSaidAndNotWhatItIsCalled() throws Exception {
		Narrator narrator = narrator();
		Script script = script("One two.", "Three.");
		assertThat(narrator.key(script)).isNotEqualTo(narrator.key(script("One", "two. Three.")))
			.isNotEqualTo(narrator.key(script("One two. Three.")))
			.isEqualTo(narrator
				.key(new Script("Another title", Language.ENGLISH, script.scenes(), new Origin("other", "Other."))));
	}

	protected SpokenScript narrate(Script script) throws Exception {
		return narrator().narrate(script, wav(), SceneProgress.IGNORED);
	}

	protected Path wav() throws IOException {
		return Files.createDirectories(this.folder.resolve("work")).resolve("narration.wav");
	}

	protected static Script script(String... narrations) {
		return script(Language.ENGLISH, narrations);
	}

	protected static Script script(Language language, String... narrations) {
		List<Scene> scenes = new ArrayList<>();
		for (String narration : narrations) {
			scenes.add(new Scene(scenes.size() + 1, "", narration, List.of()));
		}
		return new Script("Title", language, scenes, new Origin("own", "Own words."));
	}

}
