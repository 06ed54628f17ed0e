package io.moneyprinter.launcher.bench;

import java.io.IOException;
import java.nio.file.Files;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.platform.home.PlatformException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import net.bramp.ffmpeg.builder.FFmpegOutputBuilder;

/**
 * What others would do: ffmpeg by itself, at the settings of our films.
 *
 * @param bench where it works
 */
record PlainFfmpeg(Workbench bench) {

	private static final Pattern SSIM = Pattern.compile("SSIM .*All:([\\d.]+).*");

	private static final String SOUND = "aformat=sample_fmts=fltp:sample_rates=48000:channel_layouts=stereo";

	/** One pass with one filter graph: canvas filled, cross-faded, captioned, mixed. */
	void onePass(BenchFilm film, BenchMaterial material, String file, int crf)
			throws IOException, InterruptedException {
		Files.writeString(this.bench.file("plain.ass"), film.ass());
		FFmpegBuilder command = command();
		StringBuilder graph = new StringBuilder();
		for (int i = 0; i < film.scenes(); i++) {
			command.addInput(material.clips().get(i).getFileName().toString()).done();
			graph.append(scene(i));
		}
		command.addInput("narration.wav").done();
		command.addInput("music.wav").done();
		graph.append(joints(film.scenes()))
			.append("ass=plain.ass:fontsdir=")
			.append(this.bench.layFonts(List.of(FontFace.INTER)))
			.append("[film];")
			.append(sound(film.scenes()));
		FFmpegOutputBuilder output = command.addOutput(file)
			.setComplexFilter(graph.toString())
			.addExtraArgs("-map", "[film]", "-map", "[heard]");
		x264(output, crf).setAudioCodec("aac").addExtraArgs("-b:a", "192k", "-shortest").done();
		this.bench.run(FfmpegCall.of("make a film in one pass", command));
	}

	/** A scene lasts until its own joint is over. */
	private static String scene(int i) {
		int frames = BenchFilm.SCENE_FRAMES + ((i > 0) ? BenchFilm.JOINT_FRAMES / 2 : 0) + BenchFilm.JOINT_FRAMES / 2;
		return "[" + i + ":v]trim=end_frame=" + frames
				+ ",crop=608:1080,scale=1080:1920:flags=bicubic,setsar=1,fps=30[s" + i + "];";
	}

	private static String joints(int scenes) {
		StringBuilder graph = new StringBuilder();
		String before = "[s0]";
		for (int i = 1; i < scenes; i++) {
			double offset = i * BenchFilm.SCENE_SECONDS - BenchFilm.JOINT_FRAMES / 60.0;
			graph.append(before)
				.append("[s" + i + "]xfade=duration=" + BenchFilm.JOINT_FRAMES / 30.0 + ":offset=" + offset + "[j" + i
						+ "];");
			before = "[j" + i + "]";
		}
		return graph.append(before + "trim=end_frame=" + scenes * BenchFilm.SCENE_FRAMES + ",").toString();
	}

	private static String sound(int scenes) {
		return "[" + scenes + ":a]" + SOUND + ",asplit[voice][key];[" + (scenes + 1) + ":a]" + SOUND
				+ ",volume=0.3[music];[music][key]sidechaincompress=threshold=0.016:ratio=20:attack=15:release=700[bed];"
				+ "[voice][bed]amix=inputs=2:duration=first,loudnorm=I=-14:TP=-1,aresample=48000[heard]";
	}

	/** The least that any film costs: its sources decoded. */
	void decode(BenchFilm film, BenchMaterial material) throws InterruptedException {
		for (int i = 0; i < film.scenes(); i++) {
			FFmpegBuilder command = command();
			command.addInput(material.clips().get(i).getFileName().toString()).done();
			command.addOutput("-")
				.addExtraArgs("-frames:v", Integer.toString(BenchFilm.SCENE_FRAMES))
				.setFormat("null")
				.done();
			this.bench.run(FfmpegCall.of("decode a clip", command));
		}
	}

	/** A film as raw frames. */
	void raw(String film, String file) throws InterruptedException {
		FFmpegBuilder command = command();
		command.addInput(film).done();
		command.addOutput(file).addExtraArgs("-an", "-pix_fmt", "yuv420p").setFormat("rawvideo").done();
		this.bench.run(FfmpegCall.of("unpack a film", command));
	}

	/** Raw frames, encoded as our films are. */
	void encode(String raw, String file) throws InterruptedException {
		FFmpegBuilder command = command();
		command.addInput(raw)
			.setFormat("rawvideo")
			.addExtraArgs("-pix_fmt", "yuv420p", "-s", BenchFilm.CANVAS.width() + "x" + BenchFilm.CANVAS.height(), "-r",
					"30")
			.done();
		x264(command.addOutput(file), 20).done();
		this.bench.run(FfmpegCall.of("encode raw frames", command));
	}

	/** How alike two films look; 1 is the same. */
	double ssim(String film, String reference) throws InterruptedException {
		FFmpegBuilder command = command();
		command.addInput(film).done();
		command.addInput(reference).done();
		command.addOutput("-")
			.setComplexFilter("[0:v]setpts=N/30/TB[a];[1:v]setpts=N/30/TB[b];[a][b]ssim[out]")
			.addExtraArgs("-map", "[out]")
			.setFormat("null")
			.done();
		return this.bench.run(FfmpegCall.of("compare films", command))
			.lines()
			.stream()
			.map(SSIM::matcher)
			.filter(Matcher::find)
			.mapToDouble((found) -> Double.parseDouble(found.group(1)))
			.findFirst()
			.orElseThrow(() -> new PlatformException("ffmpeg did not say how alike two films are."));
	}

	private static FFmpegOutputBuilder x264(FFmpegOutputBuilder output, int crf) {
		return output.setVideoCodec("libx264")
			.setPreset("veryfast")
			.addExtraArgs("-crf", Integer.toString(crf), "-profile:v", (crf == 0) ? "high444" : "high", "-pix_fmt",
					"yuv420p", "-g", "60");
	}

	private static FFmpegBuilder command() {
		return new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.INFO)
			.addExtraArgs("-nostdin", "-hide_banner", "-nostats");
	}

}
