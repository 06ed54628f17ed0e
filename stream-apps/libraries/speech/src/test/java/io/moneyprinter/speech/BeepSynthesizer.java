package io.moneyprinter.speech;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.speech.sound.WaveFile;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.Voice;

/**
 * Beeps for every word, as long as its letters: real sound at once, without a voice.
 */
public final class BeepSynthesizer implements SpeechSynthesizer {

	/** How long a letter is heard at the voice's own speed. */
	public static final long LETTER_MILLIS = 20;

	private static final long GAP_MILLIS = 20;

	@Override
	public String recipe() {
		return "beep/1";
	}

	@Override
	public Voices voices() {
		return new Voices(List.of(new VoiceDescription("beep", Language.ENGLISH, "a tone for tests.")));
	}

	@Override
	public Speech speak(String text, Language language, Voice voice, Path wav) {
		voices().choose(language, voice);
		if (text.chars().noneMatch(Character::isLetterOrDigit)) {
			throw new VideoException(ErrorCode.UNSPEAKABLE_TEXT, "There is nothing to beep for in \"" + text + "\".");
		}
		try (WaveFile sound = WaveFile.create(wav)) {
			List<TimedWord> words = new ArrayList<>();
			for (String word : text.strip().split("\\s+")) {
				long start = sound.lengthMillis();
				sound.append(beep(Math.round(letters(word) * LETTER_MILLIS / voice.speed())));
				words.add(new TimedWord(word, start, sound.lengthMillis()));
				sound.appendSilence(Math.round(GAP_MILLIS / voice.speed()));
			}
			return new Speech(sound.lengthMillis(), words);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static long letters(String word) {
		return word.chars().filter(Character::isLetterOrDigit).count();
	}

	private static Sound beep(long millis) {
		short[] samples = new short[(int) millis * Sound.FRAMES_PER_MILLI];
		for (int i = 0; i < samples.length; i++) {
			samples[i] = (short) (3_500 * Math.sin(2 * Math.PI * 440 * i / 48_000));
		}
		return Sound.of(samples).softened();
	}

}
