package io.moneyprinter.speech.pace;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.speech.Speech;
import io.moneyprinter.speech.SpeechSynthesizer;
import io.moneyprinter.speech.Voices;
import io.moneyprinter.speech.sound.SoundConversion;
import io.moneyprinter.speech.sound.WaveFile;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.Voice;

/**
 * Gives voices that speak at one speed every other one. The pitch stays, and the words
 * keep their places in the longer or shorter sound.
 */
public final class PacedSynthesizer implements SpeechSynthesizer {

	private final SpeechSynthesizer voices;

	private final SoundConversion conversion;

	/**
	 * Adds a pace.
	 * @param voices that speak at their own speed
	 * @param ffmpeg stretches the sound
	 */
	public PacedSynthesizer(SpeechSynthesizer voices, Ffmpeg ffmpeg) {
		this.voices = voices;
		this.conversion = new SoundConversion(ffmpeg);
	}

	@Override
	public String recipe() {
		return this.voices.recipe();
	}

	@Override
	public Voices voices() {
		return this.voices.voices();
	}

	@Override
	public Speech speak(String text, Language language, Voice voice, Path wav) throws InterruptedException {
		if (voice.speed() == 1) {
			return this.voices.speak(text, language, voice, wav);
		}
		Path natural = wav.resolveSibling(wav.getFileName() + ".natural.wav");
		try {
			Speech speech = this.voices.speak(text, language, new Voice(voice.name(), 1, null), natural);
			this.conversion.stretch(natural, voice.speed(), wav);
			Files.delete(natural);
			return stretched(speech, WaveFile.lengthMillis(wav));
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES, "The speech cannot be written to " + wav + ".", ex);
		}
	}

	/** The real length differs from the asked one by what the stretching overlaps. */
	private static Speech stretched(Speech speech, long lengthMillis) {
		double factor = (double) lengthMillis / speech.lengthMillis();
		return new Speech(lengthMillis,
				speech.words()
					.stream()
					.map((word) -> new TimedWord(word.text(), Math.round(word.startMillis() * factor),
							Math.round(word.endMillis() * factor)))
					.toList());
	}

}
