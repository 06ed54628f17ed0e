package io.moneyprinter.footage.music;

import java.io.BufferedOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Plays a piece into a WAV file of 16 bit stereo at 48 kHz, a tenth of a second at a
 * time.
 */
final class Player {

	private static final int HEADER = 44;

	private static final int FRAME = 4;

	/** A high-pass at 20 Hz keeps the sound free of an offset. */
	private static final double OFFSET_POLE = StrictMath.exp(-2 * Math.PI * 20 / Voice.RATE);

	private static final double GAIN = 1.45;

	/** Seconds over which the last of the echo fades. */
	private static final double FADE = 1.4;

	private final List<Note> notes;

	private final Style style;

	private final long samples;

	private final Block block = new Block();

	private final Room room = new Room();

	private final List<Voice> voices = new ArrayList<>();

	private final SplittableRandom dither = new SplittableRandom(1);

	private final double[] before = new double[4];

	private int next;

	private Player(List<Note> notes, Style style, long samples) {
		this.notes = notes;
		this.style = style;
		this.samples = samples;
	}

	/**
	 * Plays a piece.
	 * @param notes ordered by start
	 * @param style of the piece
	 * @param samples how long it is
	 * @param file is written over
	 * @throws IOException when it cannot be written
	 */
	static void play(List<Note> notes, Style style, long samples, Path file) throws IOException {
		Player player = new Player(notes, style, samples);
		try (OutputStream out = new BufferedOutputStream(Files.newOutputStream(file))) {
			out.write(header(samples));
			for (long start = 0; start < samples; start += Block.SIZE) {
				player.playBlock(start);
				out.write(player.encode(start));
			}
		}
	}

	private static byte[] header(long samples) {
		int bytes = Math.toIntExact(samples * FRAME);
		return ByteBuffer.allocate(HEADER)
			.order(ByteOrder.LITTLE_ENDIAN)
			.put("RIFF".getBytes(StandardCharsets.US_ASCII))
			.putInt(HEADER - 8 + bytes)
			.put("WAVEfmt ".getBytes(StandardCharsets.US_ASCII))
			.putInt(16)
			.putShort((short) 1)
			.putShort((short) 2)
			.putInt(Voice.RATE)
			.putInt(Voice.RATE * FRAME)
			.putShort((short) FRAME)
			.putShort((short) 16)
			.put("data".getBytes(StandardCharsets.US_ASCII))
			.putInt(bytes)
			.array();
	}

	private void playBlock(long start) {
		this.block.clear();
		this.voices.removeIf((voice) -> !voice.mix(this.block, 0));
		while (this.next < this.notes.size() && first(this.notes.get(this.next)) < start + Block.SIZE) {
			Note note = this.notes.get(this.next);
			Voice voice = note.instrument().play(note, this.style, this.next++);
			if (voice.mix(this.block, (int) Math.max(0, first(note) - start))) {
				this.voices.add(voice);
			}
		}
		this.room.answer(this.block);
	}

	private static long first(Note note) {
		return (long) (note.start() * Voice.RATE);
	}

	private byte[] encode(long start) {
		int count = (int) Math.min(Block.SIZE, this.samples - start);
		ByteBuffer bytes = ByteBuffer.allocate(count * FRAME).order(ByteOrder.LITTLE_ENDIAN);
		for (int i = 0; i < count; i++) {
			double fade = Math.min(1, (this.samples - start - i) / (FADE * Voice.RATE));
			bytes.putShort(sample(this.block.left[i], 0, fade * fade));
			bytes.putShort(sample(this.block.right[i], 2, fade * fade));
		}
		return bytes.array();
	}

	/** Free of an offset, rounded off where it is loud, and dithered. */
	private short sample(double value, int side, double fade) {
		double centred = value - this.before[side] + OFFSET_POLE * this.before[side + 1];
		this.before[side] = value;
		this.before[side + 1] = centred;
		double loud = centred * GAIN * fade;
		double round = loud / StrictMath.sqrt(1 + loud * loud);
		double noise = this.dither.nextDouble() + this.dither.nextDouble() - 1;
		return (short) Math.round(round * 32_000 + noise * fade);
	}

}
