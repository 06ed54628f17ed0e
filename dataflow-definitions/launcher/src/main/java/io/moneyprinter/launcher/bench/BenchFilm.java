package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.Transition;

/**
 * The film of the benchmark: a scene of five seconds for each clip, eight captions in
 * thirty seconds, cross-fades, music.
 *
 * @param scenes how many
 * @param editedScene the place of a scene that shows another part of its clip; −1 for
 * none
 * @param laterMillis how much later in its clip every scene begins: films that differ in
 * it have nothing in common
 * @param music under the speech
 */
record BenchFilm(int scenes, int editedScene, long laterMillis, Path music) {

	static final Canvas CANVAS = new Canvas(1080, 1920, 30);

	static final int SCENE_SECONDS = 5;

	static final int SCENE_FRAMES = SCENE_SECONDS * 30;

	/** Frames of a cross-fade. */
	static final int JOINT_FRAMES = 12;

	private static final long EDITED_FROM_MILLIS = 2500;

	/** How much later in its clip each scene begins that shows one again. */
	private static final long AGAIN_FROM_MILLIS = 700;

	private static final Origin ORIGIN = new Origin("bench", "Made by the benchmark.");

	private static final List<List<String>> SPOKEN = List.of(
			List.of("Rivers carry salt from rocks.", "Rain dissolves a little of it."),
			List.of("It takes a very long time."), List.of("The sea keeps what comes in."),
			List.of("Only the water rises again.", "The salt stays behind."), List.of("Vents in the deep add more."),
			List.of("So every sea tastes of stone."));

	BenchFilm(int scenes, int editedScene, Path music) {
		this(scenes, editedScene, 0, music);
	}

	Storyboard storyboard(BenchMaterial material) throws IOException {
		List<BoardScene> board = new ArrayList<>();
		List<SpokenScene> spoken = new ArrayList<>();
		for (int i = 0; i < this.scenes; i++) {
			long millis = i * SCENE_SECONDS * 1000L;
			Path clip = material.clips().get(i % material.clips().size());
			Panel panel = new Panel((long) i * SCENE_FRAMES, (i + 1L) * SCENE_FRAMES,
					new ClipShot(new Span(millis, millis + SCENE_SECONDS * 1000L), clip,
							new MaterialId(ContentHash.of(clip)), from(i, material.clips().size()), ORIGIN));
			board.add(new BoardScene(i + 1, (i > 0) ? new Joint(Transition.CROSS_FADE, JOINT_FRAMES) : Joint.CUT,
					List.of(panel)));
			spoken.add(new SpokenScene(i + 1, millis, millis + SCENE_SECONDS * 1000L,
					words(SPOKEN.get(i % SPOKEN.size()), millis)));
		}
		return new Storyboard("Why the sea is salty", CANVAS, board,
				new Captions(new Language("en"), CaptionStyle.DEFAULT, spoken),
				new Sound(material.narration(), new Sound.Bed(this.music, 0.3, ORIGIN)));
	}

	/** No two scenes are alike: those that are would be made only once. */
	private long from(int scene, int clips) {
		return this.laterMillis
				+ ((scene == this.editedScene) ? EDITED_FROM_MILLIS : scene / clips * AGAIN_FROM_MILLIS);
	}

	/** Sentences after each other, their words evenly spread over the scene. */
	private static List<TimedWord> words(List<String> sentences, long from) {
		String[] words = String.join(" ", sentences).split(" ");
		long each = (SCENE_SECONDS * 1000L - 800) / words.length;
		List<TimedWord> timed = new ArrayList<>();
		for (int i = 0; i < words.length; i++) {
			timed.add(new TimedWord(words[i], from + 200 + i * each, from + 200 + (i + 1) * each - 40));
		}
		return timed;
	}

	/** The captions as whole sentences, for an ffmpeg without us. */
	String ass() {
		StringBuilder ass = new StringBuilder(
				"""
						[Script Info]
						ScriptType: v4.00+
						PlayResX: 1080
						PlayResY: 1920
						WrapStyle: 0

						[V4+ Styles]
						Format: Name, Fontname, Fontsize, PrimaryColour, OutlineColour, BackColour, Bold, BorderStyle, Outline, \
						Shadow, Alignment, MarginL, MarginR, MarginV
						Style: Caption,Inter Extra Bold,88,&H00FFFFFF,&H00000000,&H80000000,-1,1,7.5,2.6,2,64,64,413

						[Events]
						Format: Layer, Start, End, Style, MarginL, MarginR, MarginV, Text
						""");
		for (int i = 0; i < this.scenes; i++) {
			List<String> sentences = SPOKEN.get(i % SPOKEN.size());
			double each = (SCENE_SECONDS - 0.6) / sentences.size();
			for (int s = 0; s < sentences.size(); s++) {
				double start = i * SCENE_SECONDS + 0.2 + s * each;
				ass.append(String.format(Locale.ROOT, "Dialogue: 0,%s,%s,Caption,0,0,0,%s%n", time(start),
						time(start + each), sentences.get(s)));
			}
		}
		return ass.toString();
	}

	private static String time(double seconds) {
		return String.format(Locale.ROOT, "0:%02d:%05.2f", (int) seconds / 60, seconds % 60);
	}

}
