package io.moneyprinter.render.desk;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.ColorShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.footage.drawn.CardDesign;
import io.moneyprinter.footage.drawn.DrawnCards;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Shuffle;
import io.moneyprinter.storyboard.Toward;
import io.moneyprinter.storyboard.file.SceneEntry;
import io.moneyprinter.storyboard.file.SceneEntry.CardEntry;
import io.moneyprinter.storyboard.file.SceneEntry.ClipEntry;
import io.moneyprinter.storyboard.file.SceneEntry.FigureEntry;
import io.moneyprinter.storyboard.file.SceneEntry.PictureEntry;
import io.moneyprinter.storyboard.file.StoryboardFile;
import io.moneyprinter.storyboard.file.StoryboardFile.TransitionEntry;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Transition;

/**
 * Makes scenes of their entries.
 *
 * @param file as it is written
 * @param canvas of the film
 * @param times when scenes are seen
 * @param files that they name
 * @param cards draws titles
 */
record BoardScenes(StoryboardFile file, Canvas canvas, BoardTimes times, BoardFiles files, DrawnCards cards) {

	/** What headers say of a clip's length is rounded. */
	private static final double LEEWAY_SECONDS = 0.1;

	private static final Origin OWN = new Origin("own", "The storyboard's own material is shown.");

	List<BoardScene> all() throws InterruptedException {
		List<BoardScene> scenes = new ArrayList<>();
		Shuffle shuffle = new Shuffle(this.file.seed());
		for (int i = 0; i < this.file.scenes().size(); i++) {
			SceneEntry scene = this.file.scenes().get(i);
			Panel panel = new Panel(this.times.from(i), this.times.to(i), shot(i, scene), BoardStaging.of(scene));
			scenes.add(new BoardScene(i + 1, (i > 0) ? entrance(i, scene, shuffle) : Joint.CUT, List.of(panel)));
		}
		return scenes;
	}

	private Shot shot(int place, SceneEntry scene) throws InterruptedException {
		String field = "scenes[" + place + "]";
		ClipEntry clip = scene.clip();
		if (clip != null) {
			return clip(field, place, scene, clip);
		}
		PictureEntry picture = scene.picture();
		if (picture != null) {
			String name = field + ".picture.file";
			this.files.probe(name, picture.file(), MaterialInput.PICTURE);
			return new StillShot(span(place), this.files.find(name, picture.file()),
					this.files.id(name, picture.file()),
					Optional.ofNullable(picture.seed()).orElse(this.file.seed() + place), OWN);
		}
		if (scene.color() != null) {
			return new ColorShot(span(place), scene.color(), OWN);
		}
		return this.cards.card(span(place), design(place, Objects.requireNonNull(scene.card())));
	}

	private CardDesign design(int place, CardEntry card) {
		FigureEntry figure = card.figure();
		long seed = (card.seed() != null) ? card.seed() : this.file.seed() + 7919L * place;
		return new CardDesign(card.text(),
				(figure != null) ? new CardDesign.Figure(figure.number(), figure.unit(), figure.at()) : null,
				card.subject(), card.palette(), card.accent(), card.align().equals(CardEntry.CENTER), seed);
	}

	/**
	 * How fast a scene's clip is shown.
	 * @param seconds of the scene
	 */
	static double speed(SceneEntry scene, double seconds) {
		ClipEntry clip = Objects.requireNonNull(scene.clip());
		boolean lengthGiven = scene.seconds() != null || scene.narration() != null;
		Double to = clip.to();
		return Optional.ofNullable(clip.speed()).orElse((to != null && lengthGiven) ? (to - clip.from()) / seconds : 1);
	}

	private Shot clip(String field, int place, SceneEntry scene, ClipEntry clip) throws InterruptedException {
		String name = field + ".clip.file";
		MediaProbe probe = this.files.probe(name, clip.file(), MaterialInput.CLIP);
		if (probe.video().isEmpty()) {
			throw InvalidRequestException.of(name, clip.file(), "a file with moving pictures in it");
		}
		double seconds = (double) this.times.frames(place) / this.canvas.framesPerSecond();
		double speed = speed(scene, seconds);
		if (speed < 0.25 || speed > 4) {
			throw InvalidRequestException.of(field + ".clip.to", String.valueOf(clip.to()),
					"what can be shown at 0.25 to 4 times its speed within the scene's " + BoardTimes.rounded(seconds)
							+ " s");
		}
		requireEnough(field, clip, seconds * speed, probe.lengthMillis() / 1000.0);
		return new ClipShot(span(place), this.files.find(name, clip.file()), this.files.id(name, clip.file()),
				Math.round(clip.from() * 1000), speed, OWN);
	}

	/** A film's maker said exactly what to show: nothing is repeated to fill the time. */
	private static void requireEnough(String field, ClipEntry clip, double needed, double length) {
		if (length > 0 && clip.from() + needed > length + LEEWAY_SECONDS) {
			String rest = BoardTimes.rounded(Math.max(0, length - clip.from()));
			throw InvalidRequestException.of(field + ".clip",
					"from " + clip.from() + " s on, of which " + BoardTimes.rounded(needed) + " s are needed",
					"a part that is in the clip, which is " + BoardTimes.rounded(length) + " s long and has " + rest
							+ " s from there on");
		}
	}

	/** Of lengths that do not depend on where the scene stands, for content keys. */
	private Span span(int place) {
		long start = this.times.from(place) * 1000 / this.canvas.framesPerSecond();
		return new Span(start, start + Math.max(1, this.times.frames(place) * 1000 / this.canvas.framesPerSecond()));
	}

	private Joint entrance(int place, SceneEntry scene, Shuffle shuffle) {
		TransitionEntry asked = Optional.ofNullable(scene.entrance()).orElse(this.file.transition());
		int half = (int) Math.round(asked.seconds() * this.canvas.framesPerSecond() / 2);
		long most = Math.min(this.times.frames(place - 1), this.times.frames(place)) / 2 - 1;
		if (scene.entrance() != null && half > most && asked.kind() != Transition.CUT) {
			throw InvalidRequestException.of("scenes[" + place + "].entrance.seconds", asked.seconds(),
					"at most " + BoardTimes.rounded(Math.max(0, 2.0 * most / this.canvas.framesPerSecond()))
							+ ", so that half of it fits into half of the shorter of the two scenes");
		}
		int shared = 2 * (int) Math.max(0, Math.min(half, most));
		Toward direction = asked.direction();
		return (direction != null && shared > 0) ? new Joint(asked.kind(), shared, direction)
				: shuffle.joint(asked.kind(), shared);
	}

}
