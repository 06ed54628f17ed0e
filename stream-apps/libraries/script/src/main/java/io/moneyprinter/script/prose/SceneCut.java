package io.moneyprinter.script.prose;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.script.SpeakingTime;
import io.moneyprinter.video.Language;

/**
 * Decides which sentences are seen together. A scene is long enough to be looked at and
 * short enough not to bore: sentences join until a scene lasts {@value #ENOUGH_SECONDS}
 * s, and none grows beyond {@value #MOST_SECONDS} s unless one sentence alone does.
 */
public final class SceneCut {

	private static final double ENOUGH_SECONDS = 4.5;

	private static final double MOST_SECONDS = 10;

	private final boolean spaced;

	private SceneCut(boolean spaced) {
		this.spaced = spaced;
	}

	/**
	 * The cut for scripts of a language.
	 * @param language decides whether sentences are divided by spaces
	 * @return the cut
	 */
	public static SceneCut of(Language language) {
		return new SceneCut(!Sentences.UNSPACED.contains(language.locale().getLanguage()));
	}

	/**
	 * Joins sentences into narrations.
	 * @param paragraphs of sentences; a scene may cross into the next paragraph only when
	 * it would be shorter than {@value #ENOUGH_SECONDS} s
	 * @return at least one narration for at least one sentence
	 */
	public List<String> narrations(List<List<String>> paragraphs) {
		List<String> scenes = new ArrayList<>();
		for (List<String> paragraph : paragraphs) {
			List<String> own = scenesOf(paragraph);
			if (!scenes.isEmpty() && seconds(scenes.get(scenes.size() - 1)) < ENOUGH_SECONDS / 2
					&& fits(scenes.get(scenes.size() - 1), own.get(0))) {
				own.set(0, join(scenes.remove(scenes.size() - 1), own.get(0)));
			}
			scenes.addAll(own);
		}
		return scenes;
	}

	private List<String> scenesOf(List<String> paragraph) {
		List<String> scenes = new ArrayList<>();
		for (String sentence : paragraph) {
			int last = scenes.size() - 1;
			if (last >= 0 && joins(scenes.get(last), sentence)) {
				scenes.set(last, join(scenes.get(last), sentence));
			}
			else {
				scenes.add(sentence);
			}
		}
		return scenes;
	}

	private boolean joins(String scene, String sentence) {
		boolean tooShort = seconds(scene) < ENOUGH_SECONDS || seconds(sentence) < ENOUGH_SECONDS / 2;
		return tooShort && fits(scene, sentence);
	}

	private boolean fits(String scene, String sentence) {
		return seconds(scene) + seconds(sentence) <= MOST_SECONDS;
	}

	private String join(String first, String second) {
		return this.spaced ? first + " " + second : first + second;
	}

	private static double seconds(String text) {
		return SpeakingTime.of(text, 1).toMillis() / 1000.0;
	}

}
