package io.moneyprinter.render.rendition;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * A folder with a film in several sizes, for players of HTTP Live Streaming: a list for
 * each, its parts as fragmented MP4, and a list of them all. Parts of all sizes begin at
 * the same frames, so that a player can go from one to the other at any of them.
 */
final class StreamFolder {

	private static final String MASTER = "master.m3u8";

	/** How long a part is at least, but for the last one. */
	private static final int PART_SECONDS = 4;

	private static final Pattern PART = Pattern.compile("#EXTINF:([0-9.]+),.*\\R(?!#)(\\S+)");

	/**
	 * Of the box that says how H.264 is decoded; profile and level follow its version.
	 */
	private static final String DECODER = "avcC";

	private final Workbench bench;

	private final String name;

	private final int framesPerSecond;

	private final StringBuilder master = new StringBuilder("#EXTM3U\n#EXT-X-VERSION:7\n#EXT-X-INDEPENDENT-SEGMENTS\n");

	private StreamFolder(Workbench bench, String name, int framesPerSecond) {
		this.bench = bench;
		this.name = name;
		this.framesPerSecond = framesPerSecond;
	}

	/** An empty one on the bench. */
	static StreamFolder on(Workbench bench, String name, int framesPerSecond) throws IOException {
		Files.createDirectories(bench.file(name));
		return new StreamFolder(bench, name, framesPerSecond);
	}

	/** Divides a film, whose key frames stand where those of all sizes do. */
	void add(Ladder.Step step, String film) throws IOException, InterruptedException {
		String list = this.name + "/" + step.name() + ".m3u8";
		FFmpegBuilder command = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner", "-nostats");
		command.addInput(film).addExtraArgs("-protocol_whitelist", "file").done();
		// Times stay as they are: what was moved to be above 0 would part sound and
		// picture.
		command.addOutput(list)
			.setFormat("hls")
			.addExtraArgs("-map", "0", "-c", "copy", "-avoid_negative_ts", "disabled", "-hls_time",
					Integer.toString(PART_SECONDS), "-hls_playlist_type", "vod", "-hls_flags", "independent_segments",
					"-hls_segment_type", "fmp4", "-hls_fmp4_init_filename", init(step), "-hls_segment_filename",
					this.name + "/" + step.name() + "-%05d.m4s")
			.done();
		this.bench.run(FfmpegCall.of("divide the film for streaming", command));
		this.master.append(entry(step, list)).append('\n').append(step.name()).append(".m3u8\n");
	}

	/** Writes the list of all sizes. */
	void finish() throws IOException {
		Files.writeString(this.bench.file(this.name).resolve(MASTER), this.master);
	}

	private static String init(Ladder.Step step) {
		return step.name() + "-init.mp4";
	}

	/** What a player needs to choose, as it was measured. */
	private String entry(Ladder.Step step, String list) throws IOException {
		Path folder = this.bench.file(this.name);
		double bits = 0;
		double seconds = 0;
		double peak = 0;
		Matcher parts = PART.matcher(Files.readString(this.bench.file(list)));
		while (parts.find()) {
			double length = Double.parseDouble(parts.group(1));
			double size = 8.0 * Files.size(folder.resolve(parts.group(2)));
			bits += size;
			seconds += length;
			peak = Math.max(peak, size / Math.max(length, 1.0 / this.framesPerSecond));
		}
		return String.format(Locale.ROOT,
				"#EXT-X-STREAM-INF:BANDWIDTH=%d,AVERAGE-BANDWIDTH=%d,RESOLUTION=%dx%d,FRAME-RATE=%d.000,CODECS=\"%s\"",
				(long) Math.ceil(peak), (long) Math.ceil(bits / Math.max(seconds, 1.0 / this.framesPerSecond)),
				step.width(), step.height(), this.framesPerSecond,
				String.join(",", codecs(Files.readAllBytes(folder.resolve(init(step))))));
	}

	private static List<String> codecs(byte[] init) {
		String boxes = new String(init, StandardCharsets.ISO_8859_1);
		int at = boxes.indexOf(DECODER) + DECODER.length() + 1;
		String picture = String.format(Locale.ROOT, "avc1.%02x%02x%02x", init[at], init[at + 1], init[at + 2]);
		return boxes.contains("mp4a") ? List.of(picture, "mp4a.40.2") : List.of(picture);
	}

}
