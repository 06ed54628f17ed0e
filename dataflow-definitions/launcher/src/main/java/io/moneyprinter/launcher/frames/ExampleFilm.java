package io.moneyprinter.launcher.frames;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.Shot;
import io.moneyprinter.launcher.frames.Exhibit.View;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.storyboard.CaptionLook.Entrance;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.Overlays;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Color;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import org.jspecify.annotations.Nullable;

/**
 * A film of short scenes.
 */
final class ExampleFilm {

	/** Frames of a scene. */
	static final int SCENE = 36;

	/** Frames that two scenes share. */
	static final int SHARED = 12;

	private static final long SCENE_MILLIS = SCENE * 1000L / 30;

	private final Scenery scenery;

	private final List<BoardScene> scenes = new ArrayList<>();

	private Captions captions = new Captions(Language.ENGLISH, CaptionStyle.DEFAULT, List.of());

	private Overlays overlays = Overlays.NONE;

	ExampleFilm(Scenery scenery) {
		this.scenery = scenery;
	}

	ExampleFilm scene(Shot shot, Staging staging, Joint entrance) {
		long from = (long) this.scenes.size() * SCENE;
		this.scenes.add(new BoardScene(this.scenes.size() + 1, entrance,
				List.of(new Panel(from, from + SCENE, shot, staging))));
		return this;
	}

	/** In the first scene. */
	ExampleFilm said(String language, String text, LetterStyle letters, CaptionPosition position,
			@Nullable Color highlight, Entrance entrance, int lines) {
		List<TimedWord> words = new ArrayList<>();
		String[] parts = text.split(" ");
		for (int i = 0; i < parts.length; i++) {
			words.add(new TimedWord(parts[i], i * SCENE_MILLIS / parts.length, (i + 1) * SCENE_MILLIS / parts.length));
		}
		this.captions = new Captions(new Language(language),
				new CaptionLook(true, letters, position, highlight, entrance, lines),
				List.of(new SpokenScene(1, 0, SCENE_MILLIS, words)));
		return this;
	}

	ExampleFilm over(Overlays all) {
		this.overlays = all;
		return this;
	}

	/** The same frames of each scene. */
	View view(int... frames) {
		List<Integer> all = new ArrayList<>();
		for (int i = 0; i < this.scenes.size(); i++) {
			for (int frame : frames) {
				all.add(i * SCENE + frame);
			}
		}
		return new View(board(), all);
	}

	/** The middle of each joint. */
	View joints(int count) {
		List<Integer> all = new ArrayList<>();
		for (int i = 1; i <= count; i++) {
			all.add(i * SCENE);
		}
		return new View(board(), all);
	}

	private Storyboard board() {
		return new Storyboard("Example", Scenery.UPRIGHT.canvas(), this.scenes, this.captions, this.overlays,
				new Sound(this.scenery.narration(), null));
	}

}
