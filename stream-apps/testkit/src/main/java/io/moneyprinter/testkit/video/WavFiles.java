package io.moneyprinter.testkit.video;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/**
 * WAV files: 48 kHz, mono, 16 bit.
 */
final class WavFiles {

	private static final int RATE = 48_000;

	private static final int HEADER = 44;

	/** Of the hum, in hertz. */
	private static final int PITCH = 220;

	private static final int LOUDNESS = 8_000;

	private WavFiles() {
	}

	/**
	 * A hum with silences.
	 * @param audible whether the hum is heard, one entry for each millisecond
	 * @return the file
	 */
	static byte[] hum(boolean[] audible) {
		int samples = audible.length * (RATE / 1000);
		ByteBuffer file = ByteBuffer.allocate(HEADER + samples * 2).order(ByteOrder.LITTLE_ENDIAN);
		header(file, samples);
		for (int i = 0; i < samples; i++) {
			boolean heard = audible[i / (RATE / 1000)];
			file.putShort((short) (heard ? LOUDNESS * Math.sin(2 * Math.PI * PITCH * i / RATE) : 0));
		}
		return file.array();
	}

	private static void header(ByteBuffer file, int samples) {
		file.put(ascii("RIFF")).putInt(HEADER - 8 + samples * 2).put(ascii("WAVE"));
		file.put(ascii("fmt ")).putInt(16).putShort((short) 1).putShort((short) 1);
		file.putInt(RATE).putInt(RATE * 2).putShort((short) 2).putShort((short) 16);
		file.put(ascii("data")).putInt(samples * 2);
	}

	private static byte[] ascii(String text) {
		return text.getBytes(StandardCharsets.US_ASCII);
	}

}
