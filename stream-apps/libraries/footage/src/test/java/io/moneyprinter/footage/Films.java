package io.moneyprinter.footage;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Aspect;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.MaterialPreference;
import io.moneyprinter.video.Materials;
import io.moneyprinter.video.Music;
import io.moneyprinter.video.MusicMood;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Picture;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoRequest;

/**
 * Small films for tests: three scenes of six seconds on the smallest canvas.
 */
public final class Films {

	/** Length of each scene. */
	public static final long SCENE_MILLIS = 6_000;

	private static final Origin TEST = new Origin("test", "Made for a test.");

	private Films() {
	}

	public static FootageOrder film(long seed) {
		return film(seed, Materials.DEFAULT, Music.DEFAULT);
	}

	public static FootageOrder film(long seed, Materials materials, Music music) {
		Script script = new Script("Why is the sea salty?", Language.ENGLISH, List.of(
				new Scene(1, "Why is the sea salty?",
						"Every litre of the sea carries salt, and it has done so for a very long time.",
						List.of("sea")),
				new Scene(2, "Rain", "Rain falls on the mountains, and the water takes a little of the rock along.",
						List.of("rain", "mountains")),
				new Scene(3, "35 grams", "In the end there are 35 grams of salt in a litre of it.", List.of("salt"))),
				TEST);
		return new FootageOrder(request(materials, music), script, narration(script), seed);
	}

	public static FootageOrder own(MaterialPreference preference, MaterialId... own) {
		return film(1, new Materials(preference, List.of(own)), Music.DEFAULT);
	}

	public static FootageOrder music(MusicMood mood, long seed) {
		return film(seed, Materials.DEFAULT, new Music(mood, 0.2, null));
	}

	private static VideoRequest request(Materials materials, Music music) {
		VideoRequest about = VideoRequest.about("Why is the sea salty?");
		return new VideoRequest(AccountId.LOCAL, null, about.topic(), null, null, about.language(), about.tone(),
				about.length(), about.voice(), new Picture(Aspect.PORTRAIT, 180, 30), about.captions(),
				about.transition(), music, materials, 1, about.workClass(), null, about.publish(), null);
	}

	private static Narration narration(Script script) {
		List<SpokenScene> scenes = new ArrayList<>();
		for (Scene scene : script.scenes()) {
			long start = SCENE_MILLIS * (scene.number() - 1);
			scenes.add(spoken(scene.number(), scene.narration(), start, SCENE_MILLIS));
		}
		ArtifactRef audio = new ArtifactRef("local/narration-audio/test", "audio/wav", 1, "0".repeat(64));
		return new Narration(audio, SCENE_MILLIS * script.scenes().size(), scenes, TEST);
	}

	/** A scene whose words are all equally long. */
	public static SpokenScene spoken(int number, String text, long start, long length) {
		String[] words = text.split(" ");
		List<TimedWord> timed = new ArrayList<>();
		for (int i = 0; i < words.length; i++) {
			timed.add(new TimedWord(words[i], start + length * i / words.length,
					start + length * (i + 1) / words.length));
		}
		return new SpokenScene(number, start, start + length, timed);
	}

}
