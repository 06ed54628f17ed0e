package io.moneyprinter.speech.sound;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Path;
import java.util.Arrays;

import javax.sound.sampled.AudioFormat;
import javax.sound.sampled.AudioInputStream;

/**
 * A piece of sound in memory; immutable.
 */
public final class Sound {

	/** The form of all narrations. */
	public static final AudioFormat FORMAT = new AudioFormat(48_000, 16, 1, true, false);

	/** How many samples a millisecond has. */
	public static final int FRAMES_PER_MILLI = 48;

	/**
	 * How loud speech is made: that of most synthetic voices, with room for their peaks.
	 */
	private static final double SPEECH_LOUDNESS = 0.1;

	/** -1.5 dB of full scale: room for what resampling and coding add. */
	private static final double HIGHEST_PEAK = 0.84;

	/** -40 dB of full scale: what is softer is a pause. */
	private static final double AUDIBLE = 0.01;

	/** Time in which loudness is felt, roughly a syllable's vowel. */
	private static final int FELT_MILLIS = 20;

	/** Long enough against a click, too short to be heard as a fade. */
	private static final int FADE_MILLIS = 4;

	private final short[] samples;

	private Sound(short[] samples) {
		this.samples = samples;
	}

	/**
	 * Takes samples.
	 * @param samples 48,000 a second; copied
	 * @return their sound, cut to whole milliseconds
	 */
	public static Sound of(short[] samples) {
		return new Sound(Arrays.copyOf(samples, samples.length - samples.length % FRAMES_PER_MILLI));
	}

	public static Sound silence(long millis) {
		return new Sound(new short[Math.toIntExact(millis * FRAMES_PER_MILLI)]);
	}

	/**
	 * Reads a short file.
	 * @param wav WAV, 48 kHz, mono, 16 bit
	 * @return its sound
	 * @throws IOException if it is none
	 */
	public static Sound read(Path wav) throws IOException {
		try (AudioInputStream in = WaveFile.open(wav)) {
			return of(in.readAllBytes());
		}
	}

	/**
	 * Takes samples as files have them.
	 * @param bytes little endian
	 * @return their sound, cut to whole milliseconds
	 */
	public static Sound of(byte[] bytes) {
		short[] samples = new short[bytes.length / 2];
		ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
		return of(samples);
	}

	/**
	 * One sample.
	 * @param frame which, from 0
	 * @return {@link Short#MIN_VALUE} to {@link Short#MAX_VALUE}
	 */
	public short sample(int frame) {
		return this.samples[frame];
	}

	public int frames() {
		return this.samples.length;
	}

	public long lengthMillis() {
		return this.samples.length / FRAMES_PER_MILLI;
	}

	/**
	 * A part of it.
	 * @param fromMillis where it begins
	 * @param toMillis where it ends; later than the end means the end
	 * @return the part
	 */
	public Sound part(long fromMillis, long toMillis) {
		long to = Math.min(toMillis, lengthMillis());
		long from = Math.min(fromMillis, to);
		return new Sound(Arrays.copyOfRange(this.samples, Math.toIntExact(from * FRAMES_PER_MILLI),
				Math.toIntExact(to * FRAMES_PER_MILLI)));
	}

	/**
	 * The same without the click that a cut leaves: both ends rise from zero.
	 * @return a sound of equal length
	 */
	public Sound softened() {
		short[] soft = this.samples.clone();
		int fade = Math.min(FADE_MILLIS * FRAMES_PER_MILLI, soft.length / 2);
		for (int i = 0; i < fade; i++) {
			soft[i] = (short) (soft[i] * i / fade);
			soft[soft.length - 1 - i] = (short) (soft[soft.length - 1 - i] * i / fade);
		}
		return new Sound(soft);
	}

	/**
	 * How loud a part is.
	 * @param fromMillis where it begins
	 * @param toMillis where it ends
	 * @return root mean square, 1 for full scale; 0 for an empty part
	 */
	public double loudness(long fromMillis, long toMillis) {
		int from = Math.toIntExact(Math.min(fromMillis, lengthMillis()) * FRAMES_PER_MILLI);
		int to = Math.toIntExact(Math.min(toMillis, lengthMillis()) * FRAMES_PER_MILLI);
		double sum = 0;
		for (int i = from; i < to; i++) {
			sum += (double) this.samples[i] * this.samples[i];
		}
		return (to > from) ? Math.sqrt(sum / (to - from)) / -Short.MIN_VALUE : 0;
	}

	/**
	 * The loudest moment.
	 * @return 1 for full scale
	 */
	public double peak() {
		int peak = 0;
		for (short sample : this.samples) {
			peak = Math.max(peak, Math.abs(sample));
		}
		return peak / (double) -Short.MIN_VALUE;
	}

	/**
	 * The same as loud as other speech, so that nobody hears where one piece ends and the
	 * next begins.
	 * @return a sound of equal length, its peaks below full scale
	 */
	public Sound levelled() {
		double power = 0;
		int audible = 0;
		for (long at = 0; at < lengthMillis(); at += FELT_MILLIS) {
			double loudness = loudness(at, at + FELT_MILLIS);
			power += (loudness > AUDIBLE) ? loudness * loudness : 0;
			audible += (loudness > AUDIBLE) ? 1 : 0;
		}
		return (audible == 0) ? this
				: amplified(Math.min(SPEECH_LOUDNESS / Math.sqrt(power / audible), HIGHEST_PEAK / peak()));
	}

	private Sound amplified(double factor) {
		short[] louder = new short[this.samples.length];
		for (int i = 0; i < louder.length; i++) {
			louder[i] = (short) Math.round(this.samples[i] * factor);
		}
		return new Sound(louder);
	}

	byte[] bytes() {
		ByteBuffer bytes = ByteBuffer.allocate(2 * this.samples.length).order(ByteOrder.LITTLE_ENDIAN);
		bytes.asShortBuffer().put(this.samples);
		return bytes.array();
	}

}
