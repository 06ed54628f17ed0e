package io.moneyprinter.render.desk;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.storyboard.file.SceneEntry;
import io.moneyprinter.storyboard.file.SceneEntry.ClipEntry;
import io.moneyprinter.storyboard.file.StoryboardFile;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.InvalidRequestException;

/**
 * The frames at which scenes begin. Lengths are added up in seconds and rounded once for
 * each bound, so that no error grows over the film.
 *
 * @param bounds the first frame of each scene, and the film's end
 */
record BoardTimes(List<Long> bounds) {

	/** Speech that ends so much after its film has lost nothing but its last breath. */
	private static final double LEEWAY_SECONDS = 0.5;

	BoardTimes {
		bounds = List.copyOf(bounds);
	}

	static BoardTimes of(StoryboardFile file, Canvas canvas, BoardFiles files) throws InterruptedException {
		List<Long> bounds = new ArrayList<>(List.of(0L));
		double at = 0;
		for (int i = 0; i < file.scenes().size(); i++) {
			String field = "scenes[" + i + "]";
			double length = length(field, file, file.scenes().get(i), at, files);
			at += length;
			long bound = Math.round(at * canvas.framesPerSecond());
			if (bound <= bounds.get(i)) {
				throw InvalidRequestException.of(field + ".seconds", length,
						"at least a frame, which takes " + rounded(1.0 / canvas.framesPerSecond()) + " s");
			}
			bounds.add(bound);
		}
		requireWhole(file, at, files);
		return new BoardTimes(bounds);
	}

	private static double length(String field, StoryboardFile file, SceneEntry scene, double at, BoardFiles files)
			throws InterruptedException {
		double spoken = (scene.narration() != null)
				? files.seconds(field + ".narration", scene.narration(), MaterialInput.SOUND) : 0;
		if (scene.seconds() != null) {
			if (spoken > scene.seconds() + LEEWAY_SECONDS) {
				throw InvalidRequestException.of(field + ".seconds", scene.seconds(),
						"at least " + rounded(spoken) + ", as long as its narration");
			}
			return scene.seconds();
		}
		ClipEntry clip = scene.clip();
		if (spoken > 0) {
			return spoken;
		}
		if (clip != null && clip.to() != null) {
			return (clip.to() - clip.from()) / ((clip.speed() != null) ? clip.speed() : 1);
		}
		return rest(field, file, at, files);
	}

	/** The last scene lasts as long as somebody speaks. */
	private static double rest(String field, StoryboardFile file, double at, BoardFiles files)
			throws InterruptedException {
		String narration = file.sound().narration();
		double rest = (narration != null) ? files.seconds("sound.narration", narration, MaterialInput.SOUND) - at : 0;
		if (rest <= 0) {
			throw InvalidRequestException.of(field + ".seconds", "empty",
					"a number above 0, since no narration is left that it could last as long as");
		}
		return rest;
	}

	private static void requireWhole(StoryboardFile file, double end, BoardFiles files) throws InterruptedException {
		String narration = file.sound().narration();
		if (narration == null) {
			return;
		}
		double spoken = files.seconds("sound.narration", narration, MaterialInput.SOUND);
		if (spoken > end + LEEWAY_SECONDS) {
			throw InvalidRequestException.of("sound.narration", narration,
					"a narration as long as the scenes; it takes " + rounded(spoken) + " s, they end at " + rounded(end)
							+ " s. A last scene without 'seconds' lasts as long as the narration");
		}
	}

	static String rounded(double seconds) {
		return Double.toString(Math.round(seconds * 1000) / 1000.0);
	}

	long from(int scene) {
		return this.bounds.get(scene);
	}

	long to(int scene) {
		return this.bounds.get(scene + 1);
	}

	long frames(int scene) {
		return to(scene) - from(scene);
	}

	long frames() {
		return this.bounds.get(this.bounds.size() - 1);
	}

	/** The scene that is seen at a time; the last one after the end. */
	int sceneAt(double seconds, Canvas canvas) {
		long frame = Math.round(seconds * canvas.framesPerSecond());
		int scene = 0;
		while (scene + 2 < this.bounds.size() && frame >= to(scene)) {
			scene++;
		}
		return scene;
	}

}
