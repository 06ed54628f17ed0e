package io.moneyprinter.storyboard;

import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.footage.Shot;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Origin;

/**
 * A whole film, decided to the frame: whoever renders it has nothing left to choose.
 *
 * @param title of the film, for players
 * @param canvas what it is drawn on
 * @param scenes what is seen, without a gap from frame 0
 * @param captions what is read while it is heard
 * @param overlays what else lies over the picture
 * @param sound what is heard
 */
public record Storyboard(String title, Canvas canvas, List<BoardScene> scenes, Captions captions, Overlays overlays,
		Sound sound) {

	public Storyboard {
		scenes = List.copyOf(scenes);
		if (scenes.isEmpty()) {
			throw new IllegalArgumentException("A storyboard needs at least one scene.");
		}
		long at = 0;
		for (BoardScene scene : scenes) {
			if (scene.fromFrame() != at) {
				throw new IllegalArgumentException("Scene " + scene.number() + " starts at frame " + scene.fromFrame()
						+ " instead of " + at + ".");
			}
			at = scene.toFrame();
		}
	}

	/**
	 * A film with captions and nothing else over its picture.
	 * @param title of the film, for players
	 * @param canvas what it is drawn on
	 * @param scenes what is seen, without a gap from frame 0
	 * @param captions what is read while it is heard
	 * @param sound what is heard
	 */
	public Storyboard(String title, Canvas canvas, List<BoardScene> scenes, Captions captions, Sound sound) {
		this(title, canvas, scenes, captions, Overlays.NONE, sound);
	}

	/**
	 * How many frames the film has.
	 * @return where its last scene ends
	 */
	public long frames() {
		return this.scenes.get(this.scenes.size() - 1).toFrame();
	}

	/**
	 * How long the film is.
	 * @return milliseconds, rounded down
	 */
	public long lengthMillis() {
		return this.frames() * 1000 / this.canvas.framesPerSecond();
	}

	/**
	 * Where pictures and music came from.
	 * @return each origin once
	 */
	public List<Origin> origins() {
		List<Origin> pictures = this.scenes.stream()
			.flatMap((scene) -> scene.panels().stream())
			.map(Panel::shot)
			.map(Shot::origin)
			.toList();
		return Stream.concat(pictures.stream(), this.sound.music().stream().map(Sound.Bed::origin)).distinct().toList();
	}

}
