package io.moneyprinter.speech.recording;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.speech.english.Pause;
import io.moneyprinter.speech.english.SpokenEnglish;
import io.moneyprinter.speech.english.SpokenWord;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;

/**
 * What a script takes to be read aloud.
 *
 * @param words of all scenes, in order
 */
record Reading(List<Word> words) {

	/** Readers drawl the last word before a pause, by the time of about two letters. */
	private static final double LAST_EFFORT = 2;

	/** A digit is read as a word of its own. */
	private static final double DIGIT_EFFORT = 4;

	/** A sign of a script without an alphabet is a syllable. */
	private static final double IDEOGRAPH_EFFORT = 3;

	static Reading of(Script script) {
		List<Word> words = new ArrayList<>();
		boolean english = script.language().locale().getLanguage().equals(Language.ENGLISH.tag());
		for (Scene scene : script.scenes()) {
			for (SpokenWord word : SpokenEnglish.of(scene.narration())) {
				String said = english ? word.spoken() : word.written();
				words.add(new Word(scene.number(), word.written(), effort(said, word.pause()), word.pause()));
			}
			Word last = words.remove(words.size() - 1);
			words.add(new Word(last.scene(), last.text(), last.effort(),
					last.pause().endsSentence() ? last.pause() : Pause.STATEMENT));
		}
		return new Reading(List.copyOf(words));
	}

	private static double effort(String said, Pause pause) {
		double letters = said.codePoints().mapToDouble(Reading::effort).sum();
		return (letters > 0 && pause != Pause.NONE) ? letters + LAST_EFFORT : letters;
	}

	private static double effort(int character) {
		if (Character.isDigit(character)) {
			return DIGIT_EFFORT;
		}
		if (Character.isIdeographic(character)) {
			return IDEOGRAPH_EFFORT;
		}
		return Character.isLetter(character) ? 1 : 0;
	}

	/**
	 * The whole effort.
	 * @return a sum without a unit; only its shares mean something
	 */
	double effort() {
		return this.words.stream().mapToDouble(Word::effort).sum();
	}

	/**
	 * A word of the script.
	 *
	 * @param scene it belongs to
	 * @param text as the script writes it
	 * @param effort how long it takes, against others; 0 if it is not said
	 * @param pause after it
	 */
	record Word(int scene, String text, double effort, Pause pause) {
	}

}
