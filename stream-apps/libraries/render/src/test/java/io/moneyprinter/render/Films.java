package io.moneyprinter.render;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.DoubleUnaryOperator;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.Encoding;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.Transition;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Small films for tests.
 */
final class Films {

	static final Canvas SMALL = new Canvas(180, 320, 30);

	private static final int RATE = 48_000;

	private static final Ffmpeg FFMPEG = Ffmpeg
		.find(FfmpegSettings.in(Path.of(System.getProperty("java.io.tmpdir"), "moneyprinter-test-cache")));

	private Films() {
	}

	static Ffmpeg ffmpeg() {
		return FFMPEG;
	}

	/** With a shelf of its own, so that nothing is there from another test. */
	static FilmEngine engine(Path folder) {
		return new FilmEngine(FFMPEG, new Shelf(folder.resolve("shelf")), Encoding.STANDARD);
	}

	/** Two scenes of two seconds, spoken in bursts of a tone. */
	static Storyboard of(Path folder, Joint joint, Shot first, Shot second) throws IOException {
		return of(folder, joint, first, second, null);
	}

	static Storyboard of(Path folder, Joint joint, Shot first, Shot second, Sound.Bed music) throws IOException {
		List<BoardScene> scenes = List.of(new BoardScene(1, Joint.CUT, List.of(new Panel(0, 60, first))),
				new BoardScene(2, joint, List.of(new Panel(60, 120, second))));
		Path narration = wav(folder.resolve("narration.wav"), 4, 1,
				(second1) -> (second1 < 3 && second1 % 0.4 < 0.3) ? 0.3 * Math.sin(second1 * 2 * Math.PI * 300) : 0);
		return new Storyboard("A film", SMALL, scenes, captions("en", "Why is", "the sea salty?"),
				new Sound(narration, music));
	}

	/** Says each text in a scene of two seconds. */
	static Captions captions(String language, String... texts) {
		List<SpokenScene> scenes = new ArrayList<>();
		for (int i = 0; i < texts.length; i++) {
			List<TimedWord> words = new ArrayList<>();
			String[] parts = texts[i].split(" ");
			for (int w = 0; w < parts.length; w++) {
				long start = i * 2000L + 100 + w * 1800L / parts.length;
				words.add(new TimedWord(parts[w], start, start + 1700L / parts.length));
			}
			scenes.add(new SpokenScene(i + 1, i * 2000L, (i + 1) * 2000L, words));
		}
		return new Captions(new Language(language), CaptionStyle.DEFAULT, scenes);
	}

	static Storyboard captioned(Storyboard film, Captions captions) {
		return new Storyboard(film.title(), film.canvas(), film.scenes(), captions, film.sound());
	}

	static Joint joint(Transition transition) {
		return (transition == Transition.CUT) ? Joint.CUT : new Joint(transition, 12);
	}

	/** A sound of 48 kHz and 16 bits. */
	static Path wav(Path file, double seconds, int channels, DoubleUnaryOperator level) throws IOException {
		int samples = (int) (seconds * RATE);
		ByteBuffer wav = ByteBuffer.allocate(44 + samples * channels * 2).order(ByteOrder.LITTLE_ENDIAN);
		wav.put("RIFF".getBytes()).putInt(36 + samples * channels * 2).put("WAVEfmt ".getBytes()).putInt(16);
		wav.putShort((short) 1).putShort((short) channels).putInt(RATE).putInt(RATE * channels * 2);
		wav.putShort((short) (channels * 2)).putShort((short) 16).put("data".getBytes()).putInt(samples * channels * 2);
		for (int i = 0; i < samples; i++) {
			short value = (short) (32_767 * level.applyAsDouble((double) i / RATE));
			for (int c = 0; c < channels; c++) {
				wav.putShort(value);
			}
		}
		return Files.write(file, wav.array());
	}

	/** Makes a file with ffmpeg itself. */
	static void make(Path folder, String source, String output, String... options)
			throws IOException, InterruptedException {
		try (Workbench bench = FFMPEG.workbench(folder)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(source).setFormat("lavfi").done();
			command.addOutput(output).addExtraArgs(options).done();
			bench.run(FfmpegCall.of("make a file for a test", command));
		}
	}

	/** A frame's luma after a film was decoded. */
	static byte[] frame(Path folder, String film, long number) throws InterruptedException {
		try (Workbench bench = FFMPEG.workbench(folder)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(film).done();
			command.addOutput("-")
				.setFormat("rawvideo")
				.addExtraArgs("-vf", "select=eq(n\\," + number + ")", "-pix_fmt", "gray", "-frames:v", "1")
				.done();
			byte[][] luma = new byte[1][];
			bench.run(FfmpegCall.of("show a frame", command).drained((in) -> luma[0] = in.readAllBytes()));
			return luma[0];
		}
	}

	/** All frames of a film as they are in it: luma in limited range, then Cb and Cr. */
	static List<byte[]> raw(Path folder, String film, Canvas canvas) throws InterruptedException {
		List<byte[]> frames = new ArrayList<>();
		int bytes = canvas.width() * canvas.height() * 3 / 2;
		try (Workbench bench = FFMPEG.workbench(folder)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(film).done();
			command.addOutput("-")
				.setFormat("rawvideo")
				.addExtraArgs("-pix_fmt", "yuv420p", "-vsync", "passthrough")
				.done();
			bench.run(FfmpegCall.of("show frames", command).drained((in) -> {
				for (byte[] frame = in.readNBytes(bytes); frame.length > 0; frame = in.readNBytes(bytes)) {
					frames.add(frame);
				}
			}));
		}
		return frames;
	}

	/** Seconds of a sound as samples of one channel. */
	static short[] heard(Path folder, String film) throws InterruptedException {
		try (Workbench bench = FFMPEG.workbench(folder)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(film).done();
			command.addOutput("-").setFormat("s16le").addExtraArgs("-vn", "-ac", "1", "-ar", "48000").done();
			byte[][] bytes = new byte[1][];
			bench.run(FfmpegCall.of("hear a film", command).drained((in) -> bytes[0] = in.readAllBytes()));
			short[] samples = new short[bytes[0].length / 2];
			ByteBuffer.wrap(bytes[0]).order(ByteOrder.LITTLE_ENDIAN).asShortBuffer().get(samples);
			return samples;
		}
	}

	/**
	 * A plain shade with a bright bar at its upper edge that moves, so that it never
	 * stands still.
	 *
	 * @param span when it is seen
	 * @param canvas its size
	 * @param luma of the shade
	 */
	record Shade(Span span, Canvas canvas, int luma) implements MotionShot {

		static Shade of(int luma) {
			return new Shade(new Span(0, 2000), SMALL, luma);
		}

		@Override
		public Origin origin() {
			return new Origin("shade", "A plain shade.");
		}

		@Override
		public String recipe() {
			return "shade:" + this.luma;
		}

		@Override
		public void draw(long frameCount, FrameSink sink) throws IOException {
			int pixels = this.canvas.width() * this.canvas.height();
			byte[] frame = new byte[pixels * 3 / 2];
			for (long i = 0; i < frameCount; i++) {
				Arrays.fill(frame, 0, pixels, (byte) this.luma);
				Arrays.fill(frame, pixels, frame.length, (byte) 128);
				int at = (int) (i * 3 % (this.canvas.width() - 20));
				for (int y = 0; y < 16; y++) {
					Arrays.fill(frame, y * this.canvas.width() + at, y * this.canvas.width() + at + 20, (byte) 180);
				}
				sink.frame(frame);
			}
		}

	}

}
