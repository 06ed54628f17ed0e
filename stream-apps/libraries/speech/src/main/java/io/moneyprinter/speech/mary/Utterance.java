package io.moneyprinter.speech.mary;

import java.util.List;

import io.moneyprinter.speech.sound.Sound;

/**
 * What the engine made of a text.
 *
 * @param sound the speech, with the engine's silence at its end
 * @param tokens what is heard, in order
 * @param pauses where nothing is said, in order
 */
record Utterance(Sound sound, List<Token> tokens, List<Silence> pauses) {

	/**
	 * A piece of the text that is heard.
	 *
	 * @param text as the engine divided it
	 * @param startMillis when it begins
	 * @param endMillis when its last sound ends
	 */
	record Token(String text, long startMillis, long endMillis) {
	}

	/**
	 * A pause.
	 *
	 * @param startMillis when it begins
	 * @param endMillis when it ends
	 * @param sentence whether it ends a sentence
	 */
	record Silence(long startMillis, long endMillis, boolean sentence) {
	}

}
