package io.moneyprinter.speech.sound;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.DoubleStream;

import javax.sound.sampled.AudioFileFormat;
import javax.sound.sampled.AudioInputStream;
import javax.sound.sampled.AudioSystem;
import javax.sound.sampled.UnsupportedAudioFileException;

/**
 * A WAV file that grows at its end, whatever its length in little memory. It is there
 * once it is closed.
 */
public final class WaveFile implements Closeable {

	/** Time over which {@link #levels} averages: shorter than any sound of speech. */
	public static final int LEVEL_MILLIS = 10;

	private final Path file;

	/** The samples so far; a WAV header wants to know their number first. */
	private final Path samples;

	private final OutputStream out;

	private long frames;

	private WaveFile(Path file) throws IOException {
		this.file = file;
		this.samples = file.resolveSibling(file.getFileName() + ".pcm");
		this.out = new BufferedOutputStream(Files.newOutputStream(this.samples), 1 << 16);
	}

	/**
	 * Starts a file.
	 * @param file to be replaced on {@link #close()}
	 * @return an empty sound
	 * @throws IOException if nothing can be written beside it
	 */
	public static WaveFile create(Path file) throws IOException {
		return new WaveFile(file);
	}

	/**
	 * How long a file is.
	 * @param wav WAV, 48 kHz, mono, 16 bit
	 * @return length in milliseconds, rounded down
	 * @throws IOException if it is none
	 */
	public static long lengthMillis(Path wav) throws IOException {
		try (AudioInputStream in = open(wav)) {
			return in.getFrameLength() / Sound.FRAMES_PER_MILLI;
		}
	}

	/**
	 * How loud a file is, moment by moment.
	 * @param wav WAV, 48 kHz, mono, 16 bit
	 * @return root mean squares over {@value #LEVEL_MILLIS} ms each, 1 for full scale
	 * @throws IOException if it is none
	 */
	public static double[] levels(Path wav) throws IOException {
		try (AudioInputStream in = open(wav)) {
			DoubleStream.Builder levels = DoubleStream.builder();
			int frame = LEVEL_MILLIS * Sound.FRAMES_PER_MILLI * Sound.FORMAT.getFrameSize();
			for (byte[] bytes = in.readNBytes(frame); bytes.length > 0; bytes = in.readNBytes(frame)) {
				levels.add(Sound.of(bytes).loudness(0, LEVEL_MILLIS));
			}
			return levels.build().toArray();
		}
	}

	/**
	 * Opens a sound that is in our form already.
	 * @param wav WAV, 48 kHz, mono, 16 bit
	 * @return its samples, little endian
	 * @throws IOException if it is none
	 */
	static AudioInputStream open(Path wav) throws IOException {
		try {
			AudioInputStream in = AudioSystem.getAudioInputStream(wav.toFile());
			if (!in.getFormat().matches(Sound.FORMAT)) {
				in.close();
				throw new IOException(wav.getFileName() + " is not 48 kHz, mono, 16 bit.");
			}
			return in;
		}
		catch (UnsupportedAudioFileException ex) {
			throw new IOException(wav.getFileName() + " is no WAV file.", ex);
		}
	}

	public void append(Sound sound) throws IOException {
		this.out.write(sound.bytes());
		this.frames += sound.frames();
	}

	/**
	 * Appends another file.
	 * @param wav WAV, 48 kHz, mono, 16 bit
	 * @throws IOException if it is none
	 */
	public void append(Path wav) throws IOException {
		try (AudioInputStream in = open(wav)) {
			this.frames += in.transferTo(this.out) / Sound.FORMAT.getFrameSize();
		}
	}

	public void appendSilence(long millis) throws IOException {
		append(Sound.silence(millis));
	}

	/**
	 * How long it has become.
	 * @return length in milliseconds, rounded down
	 */
	public long lengthMillis() {
		return this.frames / Sound.FRAMES_PER_MILLI;
	}

	@Override
	public void close() throws IOException {
		this.out.close();
		try (InputStream in = new BufferedInputStream(Files.newInputStream(this.samples));
				AudioInputStream sound = new AudioInputStream(in, Sound.FORMAT, this.frames)) {
			AudioSystem.write(sound, AudioFileFormat.Type.WAVE, this.file.toFile());
		}
		finally {
			Files.deleteIfExists(this.samples);
		}
	}

}
