package io.moneyprinter.launcher.frames;

import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.footage.ColorShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.launcher.frames.Exhibit.View;
import io.moneyprinter.storyboard.CaptionLook.Entrance;
import io.moneyprinter.storyboard.Fit;
import io.moneyprinter.storyboard.Grade;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.LetterStyle.Box;
import io.moneyprinter.storyboard.Motion;
import io.moneyprinter.storyboard.Motion.Move;
import io.moneyprinter.storyboard.Overlays;
import io.moneyprinter.storyboard.Place;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.storyboard.Title;
import io.moneyprinter.storyboard.Toward;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.storyboard.Watermark;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.Color;
import io.moneyprinter.video.Transition;
import org.jspecify.annotations.Nullable;

/**
 * All exhibits.
 */
final class Exhibits {

	private static final Color WHITE = new Color("#FFFFFF");

	private static final Color BLACK = new Color("#000000");

	private static final Color YELLOW = new Color("#FFD400");

	private static final int HALF = ExampleFilm.SCENE / 2;

	private final Scenery scenery;

	private Exhibits(Scenery scenery) {
		this.scenery = scenery;
	}

	static List<Exhibit> all(Scenery scenery) throws IOException {
		Exhibits exhibits = new Exhibits(scenery);
		return List.of(exhibits.fits(), exhibits.motions(), exhibits.grades(), exhibits.joints(), exhibits.captions(),
				exhibits.scripts(), exhibits.overlays());
	}

	private Exhibit fits() throws IOException {
		ExampleFilm film = new ExampleFilm(this.scenery);
		List<Fit> fits = List.of(Fit.USUAL, new Fit.Crop(0, 0.5), new Fit.Crop(1, 0.5), new Fit.Blurred(),
				new Fit.Contain(new Color("#102A43")));
		for (Fit fit : fits) {
			film.scene(this.scenery.clip(), new Staging(fit, Motion.USUAL, Grade.NONE, 0), Joint.CUT);
		}
		film.scene(new ColorShot(new Span(0, 1), new Color("#C02030"), Scenery.ORIGIN), Staging.USUAL, Joint.CUT);
		return new Exhibit("fits", "Fits", "A clip of 16:9 on a canvas of 9:16: cropped as usual, cropped to its left "
				+ "and to its right, before a blurred copy of itself, contained on a colour; then a plain colour.",
				List.of(film.view(HALF)));
	}

	private Exhibit motions() throws IOException {
		ExampleFilm film = new ExampleFilm(this.scenery);
		for (Move move : List.of(Move.KEN_BURNS, Move.PAN_RIGHT, Move.PUSH_IN)) {
			film.scene(this.scenery.still(), new Staging(Fit.USUAL, new Motion(move, true), Grade.NONE, 0), Joint.CUT);
		}
		return new Exhibit("motions", "Motions",
				"A picture at a scene's first and last frame: Ken Burns, a pan to the right, a push in.",
				List.of(film.view(0, ExampleFilm.SCENE - 1)));
	}

	private Exhibit grades() throws IOException {
		ExampleFilm film = new ExampleFilm(this.scenery);
		StringBuilder names = new StringBuilder();
		for (Grade.Named named : Grade.Named.values()) {
			film.scene(this.scenery.clip(), new Staging(Fit.USUAL, Motion.USUAL, named.grade(), 0), Joint.CUT);
			names.append(named.name().toLowerCase(Locale.ROOT)).append(", ");
		}
		film.scene(this.scenery.clip(), new Staging(Fit.USUAL, Motion.USUAL, Grade.NONE, 0.03), Joint.CUT);
		return new Exhibit("looks", "Looks", "Grades: " + names + "and a blur.", List.of(film.view(HALF)));
	}

	private Exhibit joints() {
		ExampleFilm film = new ExampleFilm(this.scenery);
		List<String> names = new ArrayList<>();
		film.scene(this.scenery.drawn(0), Staging.USUAL, Joint.CUT);
		for (Transition transition : Transition.values()) {
			if (transition == Transition.CUT || transition == Transition.SHUFFLE) {
				continue;
			}
			for (Toward toward : Joint.moves(transition) ? Toward.values() : new Toward[] { Toward.LEFT }) {
				film.scene(this.scenery.drawn(names.size() + 1), Staging.USUAL,
						new Joint(transition, ExampleFilm.SHARED, toward));
				names.add(transition.id()
						+ (Joint.moves(transition) ? " " + toward.name().toLowerCase(Locale.ROOT) : ""));
			}
		}
		return new Exhibit("transitions", "Transitions", "In the middle of: " + String.join(", ", names) + ".",
				List.of(film.joints(names.size())));
	}

	private Exhibit captions() {
		Box box = new Box(new Color("#102A43"), 0.75, true);
		Box sharp = new Box(YELLOW, 1, false);
		List<View> views = List.of(
				said(letters(Typeface.SANS, 96, WHITE, 0.085, null, false), CaptionPosition.BOTTOM, YELLOW, 2, 20),
				said(letters(Typeface.SANS, 84, WHITE, 0, box, false), CaptionPosition.BOTTOM, YELLOW, 3, 20),
				said(letters(Typeface.SANS, 80, BLACK, 0, sharp, true), CaptionPosition.CENTER, null, 1, 20),
				said(letters(Typeface.CONDENSED, 140, YELLOW, 0.06, null, true), CaptionPosition.TOP, WHITE, 2, 20),
				said(letters(Typeface.SERIF, 100, WHITE, 0.05, null, false), CaptionPosition.BOTTOM, null, 2, 20),
				said(letters(Typeface.ROUND, 92, WHITE, 0.08, null, false), CaptionPosition.CENTER,
						new Color("#4CE0B3"), 4, 20));
		return new Exhibit("captions", "Captions",
				"Outlined with the spoken word highlighted; on a rounded box, three lines; capitals on a box, one line; "
						+ "condensed at the top; with serifs; round in the middle.",
				views);
	}

	private View said(LetterStyle letters, CaptionPosition position, @Nullable Color highlight, int lines, int frame) {
		return new ExampleFilm(this.scenery).scene(this.scenery.drawn(lines), Staging.USUAL, Joint.CUT)
			.said("en", "Rivers carry salt from rocks into the ocean", letters, position, highlight, Entrance.POP,
					lines)
			.view(frame);
	}

	private Exhibit scripts() {
		LetterStyle letters = letters(Typeface.SANS, 96, WHITE, 0.085, null, false);
		String[][] said = { { "ru", "Почему море солёное?" }, { "el", "Γιατί είναι αλμυρή η θάλασσα;" },
				{ "zh", "为什么海水是咸的？" }, { "ja", "海はなぜ塩辛いのか" }, { "ko", "바다는 왜 짤까요?" }, { "ar", "لماذا البحر مالح؟" },
				{ "he", "למה הים מלוח?" }, { "hi", "समुद्र खारा क्यों है?" }, { "th", "ทำไมทะเลถึงเค็ม" },
				{ "en", "Salt 🧂 and waves 🌊 for us 👩‍👩‍👧" } };
		List<View> views = new ArrayList<>();
		for (String[] one : said) {
			views.add(new ExampleFilm(this.scenery).scene(this.scenery.drawn(views.size()), Staging.USUAL, Joint.CUT)
				.said(one[0], one[1], letters, CaptionPosition.BOTTOM, YELLOW, Entrance.NONE, 2)
				.view(HALF));
		}
		return new Exhibit("scripts", "Scripts",
				"Captions in Russian, Greek, Chinese, Japanese, Korean, Arabic, Hebrew, Hindi and Thai, and with emoji.",
				views);
	}

	private Exhibit overlays() throws IOException {
		LetterStyle small = letters(Typeface.SANS, 44, WHITE, 0.06, null, false);
		List<Title> titles = List.of(
				new Title("The salt\nof the sea", letters(Typeface.SERIF, 150, YELLOW, 0.06, null, false), Place.TOP, 0,
						ExampleFilm.SCENE, 10),
				new Title("A film in four parts",
						letters(Typeface.SANS, 64, WHITE, 0, new Box(BLACK, 0.6, true), false), Place.BOTTOM_LEFT,
						ExampleFilm.SCENE, 2 * ExampleFilm.SCENE, 0),
				new Title("{\\b1} 'quoted' 100 %", letters(Typeface.ROUND, 90, WHITE, 0.1, null, false), Place.CENTER,
						2 * ExampleFilm.SCENE, 3 * ExampleFilm.SCENE, 5));
		ExampleFilm film = new ExampleFilm(this.scenery);
		for (int i = 0; i < titles.size(); i++) {
			film.scene(this.scenery.drawn(i), Staging.USUAL, Joint.CUT);
		}
		film.over(new Overlays(titles,
				new Watermark(new Watermark.Written("@moneyprinter", small), Place.TOP_RIGHT, 0.7, 0.03)));
		return new Exhibit("overlays", "Titles and watermarks",
				"A title while it fades in and when it is there, one on a box, one that is only text whatever it says; "
						+ "a watermark in a corner of all.",
				List.of(film.view(4, HALF)));
	}

	private static LetterStyle letters(Typeface typeface, int size, Color color, double outline, @Nullable Box box,
			boolean upperCase) {
		return new LetterStyle(typeface, size, color, BLACK, outline, box, upperCase);
	}

}
