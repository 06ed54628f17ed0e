package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.function.DoubleUnaryOperator;
import java.util.stream.IntStream;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Clips and sounds that are the same on every machine: test patterns and fractals, which
 * are hard to encode, a voice without words and a chord. No clip has grain: five seconds
 * of it alone cost as much as half of the film, and the reference of 47 seconds of
 * processor time was measured without.
 *
 * @param clips 1920×1080, 30 frames a second, ten seconds each
 * @param narration WAV
 * @param music WAV
 * @param otherMusic WAV
 */
record BenchMaterial(List<Path> clips, Path narration, Path music, Path otherMusic) {

	private static final int RATE = 48_000;

	private static final String NARRATION = "narration.wav";

	private static final String MUSIC = "music.wav";

	private static final String OTHER = "other.wav";

	private static final List<String> PATTERNS = List.of("testsrc2=s=1920x1080:r=30",
			"mandelbrot=s=1920x1080:r=30:maxiter=300:start_scale=1.5:end_scale=0.05:end_pts=300",
			"sierpinski=s=1920x1080:r=30:seed=7", "gradients=s=1920x1080:r=30:seed=5:nb_colors=6:speed=0.02",
			"life=s=480x270:r=30:mold=30:seed=11:ratio=0.12:death_color=#402010:life_color=#20c0ff:mold_color=#c04080,"
					+ "scale=1920:1080:flags=bilinear",
			"mandelbrot=s=1920x1080:r=30:maxiter=300:start_x=-0.7436:start_y=0.1318:start_scale=0.5:end_scale=0.02:"
					+ "end_pts=300");

	static BenchMaterial make(Workbench bench, int seconds) throws IOException, InterruptedException {
		List<Path> clips = new ArrayList<>();
		for (String pattern : PATTERNS) {
			String file = clip(clips.size());
			FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
			command.addInput(pattern).setFormat("lavfi").done();
			command.addOutput(file)
				.addExtraArgs("-t", "10", "-pix_fmt", "yuv420p", "-crf", "20", "-preset", "veryfast")
				.setVideoCodec("libx264")
				.done();
			bench.run(FfmpegCall.of("make a clip", command));
			clips.add(bench.file(file));
		}
		return new BenchMaterial(List.copyOf(clips), wav(bench.file(NARRATION), seconds, BenchMaterial::voice),
				wav(bench.file(MUSIC), seconds, chord(220)), wav(bench.file(OTHER), seconds, chord(247)));
	}

	/** What was made in a folder before. */
	static BenchMaterial in(Path folder) {
		List<Path> clips = IntStream.range(0, PATTERNS.size()).mapToObj((i) -> folder.resolve(clip(i))).toList();
		return new BenchMaterial(clips, folder.resolve(NARRATION), folder.resolve(MUSIC), folder.resolve(OTHER));
	}

	private static String clip(int number) {
		return "clip-" + number + ".mp4";
	}

	/** Syllables of a voice, four a second, with a breath every two and a half. */
	private static double voice(double second) {
		double breath = (second % 2.5 < 2.2) ? 1 : 0;
		double syllable = Math.pow(Math.sin(Math.PI * 4 * second), 2);
		double tone = 0;
		for (int harmonic = 1; harmonic <= 12; harmonic++) {
			tone += Math.sin(2 * Math.PI * harmonic * (120 + 15 * Math.sin(second * 3)) * second) / harmonic;
		}
		return 0.12 * breath * syllable * tone;
	}

	private static DoubleUnaryOperator chord(double base) {
		Random chance = new Random((long) base);
		double[] notes = { base, base * 5 / 4, base * 3 / 2, base * 2 };
		double[] beats = { chance.nextDouble(), chance.nextDouble(), chance.nextDouble(), chance.nextDouble() };
		return (second) -> {
			double sum = 0;
			for (int i = 0; i < notes.length; i++) {
				sum += Math.sin(2 * Math.PI * notes[i] * second) * (1 + Math.sin(2 * Math.PI * beats[i] * second));
			}
			return 0.06 * sum;
		};
	}

	private static Path wav(Path file, int seconds, DoubleUnaryOperator level) throws IOException {
		int bytes = seconds * RATE * 2;
		ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
		wav.put("RIFF".getBytes()).putInt(36 + bytes).put("WAVEfmt ".getBytes()).putInt(16);
		wav.putShort((short) 1)
			.putShort((short) 1)
			.putInt(RATE)
			.putInt(RATE * 2)
			.putShort((short) 2)
			.putShort((short) 16);
		wav.put("data".getBytes()).putInt(bytes);
		for (int i = 0; i < bytes / 2; i++) {
			wav.putShort((short) (Short.MAX_VALUE * Math.max(-1, Math.min(1, level.applyAsDouble((double) i / RATE)))));
		}
		return Files.write(file, wav.array());
	}

}
