package io.moneyprinter.render.desk;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.segment.Shelf;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A film as a folder for players that choose among sizes, read by ffmpeg as one. */
class StreamTests {

	private static final Pattern STREAM = Pattern
		.compile("#EXT-X-STREAM-INF:BANDWIDTH=(\\d+),AVERAGE-BANDWIDTH=(\\d+),RESOLUTION=(\\S+?),FRAME-RATE=24.000,"
				+ "CODECS=\"avc1\\.6400[0-9a-f]{2},mp4a\\.40\\.2\"\n(\\S+)\n");

	private static final Ffmpeg FFMPEG = Ffmpeg
		.find(FfmpegSettings.in(Path.of(System.getProperty("java.io.tmpdir"), "moneyprinter-test-cache")));

	@TempDir
	Path folder;

	private FilmDesk desk;

	@BeforeEach
	void material() throws Exception {
		this.desk = new FilmDesk(FFMPEG, new Shelf(this.folder.resolve("shelf")));
		try (Workbench bench = FFMPEG.workbench(this.folder)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput("testsrc2=s=480x600:r=24:d=11").setFormat("lavfi").done();
			command.addInput("sine=f=300:d=11").setFormat("lavfi").done();
			command.addOutput("clip.mp4")
				.addExtraArgs("-c:v", "libx264", "-preset", "ultrafast", "-pix_fmt", "yuv420p", "-shortest")
				.done();
			bench.run(FfmpegCall.of("make a film for a test", command));
		}
	}

	@Test
	void aFilmIsStreamedInEverySizeThatItHas() throws Exception {
		Path board = Files.writeString(this.folder.resolve("film.json"),
				"""
						{"version": 1, "canvas": {"width": 480, "height": 600, "framesPerSecond": 24},
						 "transition": {"kind": "cross-fade", "seconds": 0.5},
						 "scenes": [{"clip": {"file": "clip.mp4"}, "seconds": 5.5}, {"color": "#204060", "seconds": 2.25},
						  {"clip": {"file": "clip.mp4", "from": 3}, "seconds": 3}],
						 "sound": {"music": {"mood": "calm", "volume": 0.6}}, "renditions": [{"name": "web", "format": "hls"}]}""");
		DeskFilm film = this.desk.render(BoardOrder.read(board, List.of()), work(), RenderProgress.SILENT);
		assertThat(film.beside()).extracting(DeskFilm.Beside::ending).containsExactly("-web.hls");
		assertStream(film.beside().get(0).file(), film.frames());
	}

	@Test
	void filmsOfAnybodyAreStreamedToo() throws Exception {
		List<Long> frames = new ArrayList<>();
		Path made = this.desk.convert(this.folder.resolve("clip.mp4"), DeskRendition.of("hls", null, 30, null), work(),
				new RenderProgress() {

					@Override
					public void at(double fraction, String sentence) {
						assertThat(fraction).isBetween(0.0, 1.0);
					}

					@Override
					public void frames(long encoded, long all) {
						frames.add(encoded);
					}

				});
		assertStream(made, 264);
		assertThat(frames).isSorted().endsWith(528L);
	}

	@Test
	void aStreamHasRatesOfItsOwn() {
		assertThatThrownBy(() -> DeskRendition.of("hls", null, null, 900))
			.hasMessageContaining("each size of a stream");
	}

	private void assertStream(Path stream, long frames) throws Exception {
		List<MatchResult> sizes = STREAM.matcher(Files.readString(stream.resolve("master.m3u8"))).results().toList();
		assertThat(sizes).extracting((size) -> size.group(3) + " " + size.group(4))
			.containsExactly("480x600 480p.m3u8", "360x450 360p.m3u8");
		assertThat(sizes).allSatisfy((size) -> assertThat(Long.parseLong(size.group(1)))
			.isGreaterThanOrEqualTo(Long.parseLong(size.group(2))));
		assertThat(Long.parseLong(sizes.get(0).group(2))).isGreaterThan(Long.parseLong(sizes.get(1).group(2)));
		assertThat(parts(stream, "480p")).hasSizeGreaterThan(1).isEqualTo(parts(stream, "360p"));
		assertThat(pictures(stream, "480p", false)).hasSize((int) frames);
		assertThat(pictures(stream, "360p", false)).isEqualTo(pictures(stream, "480p", false));
		assertThat(pictures(stream, "480p", true)).hasSizeGreaterThan(3).isEqualTo(pictures(stream, "360p", true));
		try (Stream<Path> files = Files.list(stream)) {
			assertThat(files.map((file) -> file.getFileName().toString()))
				.allMatch((name) -> name.matches("master\\.m3u8|\\d+p(\\.m3u8|-init\\.mp4|-\\d{5}\\.m4s)"));
		}
	}

	/** How long each part is. */
	private static List<String> parts(Path stream, String size) throws Exception {
		return Files.readAllLines(stream.resolve(size + ".m3u8"))
			.stream()
			.filter((line) -> line.startsWith("#EXTINF"))
			.toList();
	}

	/** When each picture is shown. */
	private List<String> pictures(Path stream, String size, boolean keysOnly) throws Exception {
		try (Workbench bench = FFMPEG.workbench(this.folder.resolve("probe"))) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(bench.lay(stream) + "/" + size + ".m3u8")
				.addExtraArgs("-skip_frame", keysOnly ? "nokey" : "default")
				.done();
			command.addOutput("-")
				.addExtraArgs("-map", "0:v", "-vf", "scale=2:2", "-vsync", "passthrough", "-copyts")
				.setFormat("framecrc")
				.done();
			List<String> times = new ArrayList<>();
			bench.run(FfmpegCall.of("read a stream", command)
				.drained((in) -> new String(in.readAllBytes()).lines()
					.filter((line) -> !line.startsWith("#"))
					.forEach((line) -> times.add(line.split(", *")[2]))));
			return times;
		}
	}

	private Path work() {
		return this.folder.resolve("work");
	}

}
