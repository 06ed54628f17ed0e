package io.moneyprinter.speech;

import java.nio.file.Path;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.video.Script;

/**
 * Makes a whole script heard.
 */
public interface Narrator {

	/**
	 * The name of the narration before it is made.
	 * @param script what would be narrated
	 * @return equal for scripts that sound the same
	 */
	ContentKey key(Script script);

	/**
	 * Narrates a script.
	 * @param script what to say
	 * @param wav a file that is replaced by the sound: WAV, 48 kHz, mono, 16 bit. Its
	 * folder exists; smaller files may come and go beside it
	 * @param progress told after every scene
	 * @return the sound with its scenes and words
	 * @throws io.moneyprinter.video.VideoException {@code UNSPEAKABLE_TEXT} or
	 * {@code UNUSABLE_MATERIAL} with a sentence that says what would work
	 * @throws InterruptedException if the thread was interrupted; the file is then
	 * incomplete or missing
	 */
	SpokenScript narrate(Script script, Path wav, SceneProgress progress) throws InterruptedException;

}
