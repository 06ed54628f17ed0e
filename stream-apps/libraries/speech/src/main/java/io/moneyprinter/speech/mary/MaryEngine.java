package io.moneyprinter.speech.mary;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.util.Arrays;
import java.util.concurrent.locks.ReentrantLock;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;

import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import marytts.LocalMaryInterface;
import marytts.MaryInterface;
import marytts.exceptions.MaryConfigurationException;
import marytts.exceptions.SynthesisException;
import org.jspecify.annotations.Nullable;
import org.w3c.dom.Document;

/**
 * The one MaryTTS of a process. It keeps its state in static fields and is not made for
 * threads, so that one text is spoken at a time; that is fast enough, since a second of
 * speech takes some 30 ms.
 */
final class MaryEngine {

	/** The size of the header that the JDK writes before plain PCM. */
	private static final int WAV_HEADER = 44;

	private static final ReentrantLock ONE_AT_A_TIME = new ReentrantLock();

	private static @Nullable MaryInterface mary;

	private MaryEngine() {
	}

	/**
	 * Loads lexicon and models, which takes about two seconds, unless they are there.
	 * @throws InterruptedException if interrupted before its turn
	 */
	static void warmUp() throws InterruptedException {
		ONE_AT_A_TIME.lockInterruptibly();
		try {
			mary();
		}
		finally {
			ONE_AT_A_TIME.unlock();
		}
	}

	/**
	 * Speaks.
	 * @param voice the engine's name of it
	 * @param text plain words and punctuation, some sentences at most
	 * @return sound and times
	 * @throws InterruptedException if interrupted before its turn
	 */
	static Utterance speak(String voice, String text) throws InterruptedException {
		ONE_AT_A_TIME.lockInterruptibly();
		try {
			MaryInterface engine = mary();
			engine.setVoice(voice);
			engine.setOutputType("REALISED_ACOUSTPARAMS");
			Document parameters = engine.generateXML(text);
			engine.setOutputType("AUDIO");
			return utterance(new AcousticParameters(parameters), sound(engine.generateAudio(text)));
		}
		catch (SynthesisException | IOException ex) {
			throw new VideoException(ErrorCode.UNSPEAKABLE_TEXT,
					"The voice '" + voice + "' cannot speak the text \"" + text + "\".", ex);
		}
		finally {
			ONE_AT_A_TIME.unlock();
		}
	}

	private static MaryInterface mary() {
		if (mary == null) {
			try {
				mary = new LocalMaryInterface();
			}
			catch (MaryConfigurationException ex) {
				throw new VideoException(ErrorCode.INTERNAL, "MaryTTS does not start: " + ex.getMessage() + ".", ex);
			}
		}
		return mary;
	}

	private static Sound sound(AudioInputStream audio) throws IOException {
		// Its streams end early when they are read in large pieces; the JDK's own writer
		// reads them well.
		ByteArrayOutputStream wav = new ByteArrayOutputStream();
		AudioSystem.write(audio, AudioFileFormat.Type.WAVE, wav);
		return Sound.of(Arrays.copyOfRange(wav.toByteArray(), WAV_HEADER, wav.size()));
	}

	/** The two runs round durations differently, by up to 5 ms a pause. */
	private static Utterance utterance(AcousticParameters parameters, Sound sound) {
		double scale = (parameters.lengthMillis() > 0) ? sound.lengthMillis() / parameters.lengthMillis() : 1;
		return new Utterance(sound,
				parameters.tokens()
					.stream()
					.map((token) -> new Utterance.Token(token.text(), Math.round(token.startMillis() * scale),
							Math.round(token.endMillis() * scale)))
					.toList(),
				parameters.pauses()
					.stream()
					.map((pause) -> new Utterance.Silence(Math.round(pause.startMillis() * scale),
							Math.round(pause.endMillis() * scale), pause.sentence()))
					.toList());
	}

}
