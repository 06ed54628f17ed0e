package io.moneyprinter.render.desk;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.file.CaptionsEntry;
import io.moneyprinter.storyboard.file.CaptionsEntry.StyleEntry;
import io.moneyprinter.storyboard.file.CaptionsEntry.TimedText;
import io.moneyprinter.storyboard.file.StoryboardFile;
import io.moneyprinter.storyboard.file.SubtitleFile;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;

/**
 * Makes captions of words, lines or a file of cues.
 *
 * @param file as it is written
 * @param canvas of the film
 * @param times when scenes are seen
 */
record BoardCaptions(StoryboardFile file, Canvas canvas, BoardTimes times) {

	/** Whether the times of words are known, so that each can be highlighted. */
	private static boolean wordForWord(CaptionsEntry captions) {
		return captions.words() != null;
	}

	/** What cards leave room for. */
	static CaptionStyle style(CaptionsEntry captions) {
		StyleEntry style = captions.style();
		return new CaptionStyle(captions.burnt(), style.position(), style.size(), style.color(),
				wordForWord(captions) ? style.highlight() : style.color(), style.outline());
	}

	private static CaptionLook look(CaptionsEntry captions) {
		StyleEntry style = captions.style();
		LetterStyle letters = new LetterStyle(style.typeface(), style.size(), style.color(), style.outline(),
				style.outlineWidth(), BoardOverlays.box(style.box()), style.upperCase());
		return new CaptionLook(captions.burnt(), letters, style.position(),
				wordForWord(captions) ? style.highlight() : null, style.animation(), style.lines());
	}

	Captions captions(BoardFiles files) {
		CaptionsEntry entry = this.file.captions();
		List<SpokenScene> scenes = new ArrayList<>();
		if (entry.words() != null) {
			words(entry.words(), scenes);
		}
		else {
			for (TimedText line : lines(entry, files)) {
				line(line, scenes);
			}
		}
		return new Captions(this.file.language(), look(entry), scenes);
	}

	private static List<TimedText> lines(CaptionsEntry entry, BoardFiles files) {
		if (entry.file() != null) {
			return SubtitleFile.read("captions.file", entry.file(), files.find("captions.file", entry.file()));
		}
		return (entry.lines() != null) ? entry.lines() : List.of();
	}

	/**
	 * Those of a scene belong together with those of its other shots, and none of them is
	 * shown beyond it.
	 */
	private void words(List<TimedText> words, List<SpokenScene> scenes) {
		List<TimedWord> together = new ArrayList<>();
		int scene = 0;
		for (TimedText word : words) {
			int at = this.times.sceneAt(word.from(), this.canvas);
			if (told(at) != scene) {
				add(scene, together, scenes);
				together = new ArrayList<>();
				scene = told(at);
			}
			if (this.file.scenes().get(at).captions()) {
				together.add(new TimedWord(word.text(), millis(word.from()), millis(word.to())));
			}
		}
		add(scene, together, scenes);
	}

	/** The first shot of what is told in a scene. */
	private int told(int scene) {
		int first = scene;
		while (first > 0 && this.file.scenes().get(first).continues()) {
			first--;
		}
		return first;
	}

	private static void add(int scene, List<TimedWord> words, List<SpokenScene> scenes) {
		if (!words.isEmpty()) {
			long start = words.get(0).startMillis();
			scenes.add(new SpokenScene(scene + 1, start, Math.max(start + 1, words.get(words.size() - 1).endMillis()),
					words));
		}
	}

	/** Words of a line take as much of its time as they have letters. */
	private void line(TimedText line, List<SpokenScene> scenes) {
		int scene = this.times.sceneAt(line.from(), this.canvas);
		if (!this.file.scenes().get(scene).captions()) {
			return;
		}
		String[] words = line.text().strip().split("\\s+");
		double letters = String.join("", words).length();
		List<TimedWord> timed = new ArrayList<>();
		double passed = 0;
		for (String word : words) {
			double from = line.from() + (line.to() - line.from()) * passed / letters;
			passed += word.length();
			timed.add(new TimedWord(word, millis(from),
					millis(line.from() + (line.to() - line.from()) * passed / letters)));
		}
		add(scene, timed, scenes);
	}

	private static long millis(double seconds) {
		return Math.round(seconds * 1000);
	}

}
