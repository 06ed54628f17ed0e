package io.moneyprinter.testkit.video;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;

/**
 * Narrations with word timings: each word takes {@value #WORD_MILLIS} ms, after each
 * scene comes a pause of {@value #PAUSE_MILLIS} ms.
 */
public final class Narrations {

	/** How long a word takes. */
	public static final int WORD_MILLIS = 300;

	/** How long it is still after a scene. */
	public static final int PAUSE_MILLIS = 200;

	private Narrations() {
	}

	/**
	 * How a script is timed.
	 * @param script what is spoken
	 * @param audio where the sound of {@link #wav} is kept
	 * @return the narration
	 */
	public static Narration of(Script script, ArtifactRef audio) {
		List<SpokenScene> scenes = new ArrayList<>();
		long at = 0;
		for (Scene scene : script.scenes()) {
			SpokenScene spoken = spoken(scene, at);
			scenes.add(spoken);
			at = spoken.endMillis();
		}
		return new Narration(audio, at, scenes, new Origin("testkit", "A hum, made for a test."));
	}

	private static SpokenScene spoken(Scene scene, long start) {
		List<TimedWord> words = new ArrayList<>();
		long at = start;
		for (String word : scene.narration().split("\\s+")) {
			words.add(new TimedWord(word, at, at + WORD_MILLIS));
			at += WORD_MILLIS;
		}
		return new SpokenScene(scene.number(), start, at + PAUSE_MILLIS, words);
	}

	/**
	 * The sound that belongs to a script: a hum while words are spoken, silence between
	 * scenes.
	 * @param script what is spoken
	 * @return a WAV file, as long as the narration of the same script
	 */
	public static byte[] wav(Script script) {
		Narration narration = of(script, ArtifactRefs.of("local/narration-audio/hum.wav", "audio/wav"));
		boolean[] spoken = new boolean[(int) narration.lengthMillis()];
		narration.scenes()
			.stream()
			.flatMap((scene) -> scene.words().stream())
			.forEach((word) -> Arrays.fill(spoken, (int) word.startMillis(), (int) word.endMillis(), true));
		return WavFiles.hum(spoken);
	}

}
