package io.moneyprinter.speech.mary;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.speech.Speech;
import io.moneyprinter.speech.SpeechSynthesizer;
import io.moneyprinter.speech.VoiceDescription;
import io.moneyprinter.speech.Voices;
import io.moneyprinter.speech.english.SpokenEnglish;
import io.moneyprinter.speech.english.SpokenWord;
import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.speech.sound.WaveFile;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.Voice;

/**
 * Speaks with MaryTTS, in this process and without a network. All instances of a process
 * share one engine.
 */
public final class MarySynthesizer implements SpeechSynthesizer {

	/** Raised whenever the same text comes to sound different. */
	static final String RECIPE = "marytts/1";

	private static final Voices VOICES = new Voices(List.of(new VoiceDescription("cmu-slt-hsmm", Language.ENGLISH,
			"a woman's voice, American English, computed by MaryTTS from recordings of Carnegie Mellon University.")));

	/** Nobody, however fast, says a letter in less; an engine that does has failed. */
	private static final double LEAST_MILLIS_PER_LETTER = 15;

	/**
	 * Loads the engine, so that the first text does not wait for it.
	 * @throws InterruptedException if interrupted before its turn
	 */
	public void warmUp() throws InterruptedException {
		MaryEngine.warmUp();
	}

	@Override
	public String recipe() {
		return RECIPE;
	}

	@Override
	public Voices voices() {
		return VOICES;
	}

	@Override
	public Speech speak(String text, Language language, Voice voice, Path wav) throws InterruptedException {
		VoiceDescription speaker = VOICES.choose(language, voice);
		List<SpokenWord> words = speakable(text);
		try (WaveFile sound = WaveFile.create(wav)) {
			return speak(Passage.of(words), speaker.name(), sound);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The speech cannot be written to " + wav + ".", ex);
		}
	}

	private static List<SpokenWord> speakable(String text) {
		List<SpokenWord> words = SpokenEnglish.of(text);
		for (SpokenWord word : words) {
			if (word.written().length() > SpokenEnglish.LONGEST_WORD) {
				throw new VideoException(ErrorCode.UNSPEAKABLE_TEXT,
						"The word that begins with \"" + word.written().substring(0, 20) + "\" has "
								+ word.written().length() + " characters; at most " + SpokenEnglish.LONGEST_WORD
								+ " without a blank can be spoken.");
			}
		}
		if (words.stream().allMatch(SpokenWord::silent)) {
			throw new VideoException(ErrorCode.UNSPEAKABLE_TEXT, "The scene's text \"" + text.strip()
					+ "\" has nothing that can be said; it needs at least one word or number.");
		}
		return words;
	}

	private static Speech speak(List<Passage> passages, String speaker, WaveFile sound)
			throws IOException, InterruptedException {
		List<TimedWord> words = new ArrayList<>();
		for (int i = 0; i < passages.size(); i++) {
			words.addAll(speak(passages.get(i), i == passages.size() - 1, speaker, sound));
		}
		return new Speech(sound.lengthMillis(), words);
	}

	private static List<TimedWord> speak(Passage passage, boolean last, String speaker, WaveFile sound)
			throws IOException, InterruptedException {
		long start = sound.lengthMillis();
		if (passage.silent()) {
			return passage.align(List.of()).stream().map((word) -> new TimedWord(word.text(), start, start)).toList();
		}
		Utterance utterance = MaryEngine.speak(speaker, passage.text());
		if (utterance.sound().lengthMillis() < LEAST_MILLIS_PER_LETTER * passage.text().length()) {
			throw new VideoException(ErrorCode.UNSPEAKABLE_TEXT, "The voice '" + speaker + "' said \"" + passage.text()
					+ "\" in " + utterance.sound().lengthMillis() + " ms, which cannot be all of it.");
		}
		ShorterPauses pauses = new ShorterPauses(utterance.pauses(), last);
		for (Sound piece : pauses.cut(utterance.sound().levelled())) {
			sound.append(piece);
		}
		return passage.align(utterance.tokens()).stream().map((word) -> pauses.move(word, start)).toList();
	}

}
