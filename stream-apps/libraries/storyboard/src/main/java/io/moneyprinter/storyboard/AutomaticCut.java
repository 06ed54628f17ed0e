package io.moneyprinter.storyboard;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.Footage;
import io.moneyprinter.footage.SceneFootage;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoRequest;

/**
 * Cuts a film by its speech: a scene is seen while it is heard. All bounds are rounded
 * from the narration's own clock, so nothing adds up over the film's length.
 */
public final class AutomaticCut {

	/** How long the picture stays after the last word, in milliseconds. */
	private static final long TAIL_MILLIS = 800;

	/** How long a transition takes, in milliseconds. */
	private static final long JOINT_MILLIS = 400;

	private AutomaticCut() {
	}

	/**
	 * Cuts a film.
	 * @param request how it should look
	 * @param script what it is called, and its language
	 * @param narration when each scene is heard
	 * @param footage what each scene shows
	 * @param sound what is heard
	 * @param seed decides what is left to chance: the same seed, the same film
	 * @return the storyboard
	 */
	public static Storyboard cut(VideoRequest request, Script script, Narration narration, Footage footage, Sound sound,
			long seed) {
		Canvas canvas = request.picture().canvas();
		List<List<Panel>> panels = panels(canvas, footage, canvas.frames(endMillis(narration)));
		List<BoardScene> scenes = new ArrayList<>();
		Shuffle shuffle = new Shuffle(seed);
		for (int i = 0; i < panels.size(); i++) {
			Joint entrance = (i > 0)
					? shuffle.joint(request.transition(), shared(canvas, shorter(panels.get(i - 1), panels.get(i))))
					: Joint.CUT;
			scenes.add(new BoardScene(footage.scenes().get(i).scene(), entrance, panels.get(i)));
		}
		Captions captions = new Captions(script.language(), request.captions(), narration.scenes());
		return new Storyboard(script.title(), canvas, scenes, captions, sound);
	}

	private static long endMillis(Narration narration) {
		long lastWord = narration.scenes()
			.stream()
			.flatMap((scene) -> scene.words().stream())
			.mapToLong((word) -> word.endMillis())
			.max()
			.orElse(0);
		return Math.max(narration.lengthMillis(), lastWord + TAIL_MILLIS);
	}

	/** The panels of each scene; shots too short for a frame are left out. */
	private static List<List<Panel>> panels(Canvas canvas, Footage footage, long end) {
		List<List<Panel>> scenes = new ArrayList<>();
		long at = 0;
		for (int i = 0; i < footage.scenes().size(); i++) {
			SceneFootage scene = footage.scenes().get(i);
			boolean last = i == footage.scenes().size() - 1;
			List<Panel> panels = panels(canvas, scene.shots(), at, last ? end : canvas.frames(scene.endMillis()));
			if (panels.isEmpty()) {
				throw new IllegalArgumentException("Scene " + scene.scene() + " is shorter than a frame.");
			}
			scenes.add(panels);
			at = panels.get(panels.size() - 1).toFrame();
		}
		return scenes;
	}

	private static List<Panel> panels(Canvas canvas, List<Shot> shots, long from, long to) {
		List<Panel> panels = new ArrayList<>();
		long at = from;
		for (int i = 0; i < shots.size(); i++) {
			boolean last = i == shots.size() - 1;
			long end = last ? to : Math.min(to, canvas.frames(shots.get(i).span().endMillis()));
			if (end > at) {
				panels.add(new Panel(at, end, shots.get(i)));
				at = end;
			}
		}
		return panels;
	}

	/**
	 * Half of a joint fits into the panel at either side and leaves it a half of its own.
	 */
	private static int shared(Canvas canvas, long shorter) {
		return 2 * (int) Math.min(canvas.frames(JOINT_MILLIS) / 2, shorter / 4);
	}

	private static long shorter(List<Panel> before, List<Panel> after) {
		return Math.min(before.get(before.size() - 1).frames(), after.get(0).frames());
	}

}
