package io.moneyprinter.speech;

import java.nio.file.Path;

import io.moneyprinter.video.Language;
import io.moneyprinter.video.Voice;

/**
 * Turns text into speech. Every method may be called from any thread; an adapter that can
 * speak only one text at a time makes its callers wait.
 */
public interface SpeechSynthesizer {

	/**
	 * The recipe under which its results are remembered. The same recipe, text, language
	 * and voice give the same sound.
	 * @return name and number, such as {@code marytts/1}
	 */
	String recipe();

	/**
	 * Who can speak here. Cheap: nothing is loaded for it.
	 * @return at least one voice
	 */
	Voices voices();

	/**
	 * Speaks a text. The sound starts and ends with at most 100 ms of silence and without
	 * a click, so that it can be joined to others.
	 * @param text what to say; not blank
	 * @param language of the text
	 * @param voice who speaks, and how fast; its recording is not looked at
	 * @param wav a file that is replaced by the sound: WAV, 48 kHz, mono, 16 bit. Its
	 * folder exists; smaller files may come and go beside it
	 * @return the sound's length and words. The words are those of the text as white
	 * space divides it, each with its punctuation, in order; their times count from the
	 * sound's start, do not overlap and lie within its length. What nobody can say (a
	 * lone dash, an emoji) takes no time
	 * @throws io.moneyprinter.video.VideoException {@code UNSPEAKABLE_TEXT} if there is
	 * no such voice, it does not speak the language, or nothing in the text can be said
	 * @throws InterruptedException if the thread was interrupted; the file is then
	 * incomplete or missing
	 */
	Speech speak(String text, Language language, Voice voice, Path wav) throws InterruptedException;

}
