package io.moneyprinter.render.desk;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.media.MaterialInput;
import io.moneyprinter.media.MediaProbe;
import io.moneyprinter.media.MediaStream.OtherStream;
import io.moneyprinter.media.MediaStream.VideoStream;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.RenderProgress;
import io.moneyprinter.render.segment.FilmPlan;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.video.VideoException;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

class FilmDeskTests {

	private static final String ALL_KINDS = """
			{"version": 1, "title": "Salt", "canvas": {"width": 180, "height": 320, "framesPerSecond": 24},
			 "transition": {"kind": "cross-fade", "seconds": 0.25},
			 "scenes": [
			  {"card": {"text": "Salt"}, "seconds": 1.02, "captions": false},
			  {"clip": {"file": "clip.mp4", "from": 0.5, "to": 2.5, "speed": 2}, "fit": {"kind": "contain", "ground": "#202040"},
			   "look": {"grade": "warm", "contrast": 1.1, "blur": 0.002}},
			  {"picture": {"file": "sub/picture.png"}, "narration": "voice.wav", "fit": {"kind": "crop", "focusY": 0.3},
			   "motion": {"move": "push-in", "eased": true}, "entrance": {"kind": "push", "direction": "up", "seconds": 0.4}},
			  {"color": "#204060", "seconds": 0.5, "entrance": {"kind": "fade-through-black", "seconds": 0.2}}],
			 "titles": [{"text": "A title", "from": 1.1, "to": 1.9, "fade": 0.2, "place": "top", "letters": {"typeface": "serif",
			  "box": {"color": "#000000", "opacity": 0.5, "rounded": true}}}],
			 "watermark": {"file": "sub/picture.png", "width": 0.2, "corner": "top-left"},
			 "cover": {"scene": 2},
			 "captions": {"lines": [{"text": "Never seen", "from": 0.1, "to": 0.9}, {"text": "It stays", "from": 1.2, "to": 2}],
			  "sidecars": ["srt", "vtt"], "track": true, "style": {"typeface": "round", "animation": "pop", "lines": 1, "upperCase": true}},
			 "sound": {"music": {"mood": "bright"}, "effects": [{"file": "voice.wav", "at": 0.5, "volume": 0.5}]}}
			""";

	private static final Ffmpeg FFMPEG = Ffmpeg
		.find(FfmpegSettings.in(Path.of(System.getProperty("java.io.tmpdir"), "moneyprinter-test-cache")));

	@TempDir
	static Path material;

	@TempDir
	Path folder;

	private FilmDesk desk;

	@BeforeAll
	static void material() throws IOException, InterruptedException {
		Files.createDirectories(material.resolve("sub"));
		make("testsrc2=s=320x240:r=25:d=3", "clip.mp4", "-c:v", "libx264", "-pix_fmt", "yuv420p");
		make("mandelbrot=s=200x300", "sub/picture.png", "-frames:v", "1");
		make("mandelbrot=s=300x200", "other.png", "-frames:v", "1");
		make("sine=f=300:d=1.5", "voice.wav", "-ac", "1");
	}

	@BeforeEach
	void ownFolderAndShelf() throws IOException {
		this.desk = new FilmDesk(FFMPEG, new Shelf(this.folder.resolve("shelf")));
		Path board = Files.createDirectories(this.folder.resolve("board"));
		Files.createDirectories(board.resolve("sub"));
		for (String name : List.of("clip.mp4", "sub/picture.png", "other.png", "voice.wav")) {
			Files.copy(material.resolve(name), board.resolve(name));
		}
	}

	@Test
	void scenesOfAllKindsBecomeOneFilm() throws Exception {
		DeskFilm film = this.desk.render(order(ALL_KINDS), work(), RenderProgress.SILENT);
		assertThat(film.frames()).isEqualTo(Math.round((1.02 + 1 + 1.5 + 0.5) * 24));
		assertThat(film.beside()).extracting(DeskFilm.Beside::ending).containsExactly(".srt", ".vtt", ".jpg");
		assertThat(Files.readString(film.beside().get(0).file())).contains("It stays").doesNotContain("Never seen");
		try (Workbench bench = FFMPEG.workbench(this.folder.resolve("probe"))) {
			MediaProbe probe = MediaProbe.of(bench, film.video(), MaterialInput.CLIP);
			assertThat(probe.video().orElseThrow().width()).isEqualTo(180);
			assertThat(probe.video().orElseThrow().framesPerSecond()).isEqualTo(24);
			assertThat(probe.audio()).isPresent();
			assertThat(probe.streams()).contains(new OtherStream("mov_text"));
		}
	}

	@Test
	void aPlanSaysWhatIsThereAndWhatIsMissing() throws Exception {
		FilmPlan before = this.desk.plan(order(ALL_KINDS), work());
		assertThat(before.missing()).isEqualTo(before.frames()).isEqualTo(96);
		this.desk.render(order(ALL_KINDS), work(), RenderProgress.SILENT);
		FilmPlan after = this.desk.plan(order(ALL_KINDS), work());
		assertThat(after.missing()).isZero();
		assertThat(after.soundReused()).isTrue();
		FilmPlan edited = this.desk.plan(order(ALL_KINDS.replace("\"text\": \"Salt\"", "\"text\": \"Sea\"")), work());
		assertThat(edited.segments()).extracting(FilmPlan.Stretch::reused)
			.containsExactly(false, false, true, true, true, true, true);
		assertThat(this.desk.plan(order(ALL_KINDS.replace("bright", "calm")), work()))
			.satisfies((plan) -> assertThat(plan.missing()).isZero())
			.satisfies((plan) -> assertThat(plan.soundReused()).isFalse());
	}

	@Test
	void aFilmWithoutAnySoundIsOnlyRemarkedOn() throws Exception {
		DeskFilm film = this.desk.render(order("""
				{"version": 1, "canvas": {"width": 180, "height": 320},
				 "scenes": [{"card": {"text": "Quiet"}, "seconds": 3.5}]}"""), work(), RenderProgress.SILENT);
		assertThat(film.remarks()).containsExactly("Nothing is heard from second 0.");
	}

	@Test
	void everyRenditionIsTheWholeFilmAndKeepsWhatDidNotChange() throws Exception {
		String board = ALL_KINDS.replace("\"sound\"", "\"renditions\": [{\"name\": \"small\", \"format\": \"h264\", "
				+ "\"resolution\": 128, \"crf\": 30}, {\"name\": \"new\", \"format\": \"h265\"}, {\"name\": \"free\", "
				+ "\"format\": \"webm\", \"resolution\": 90, \"mostKilobits\": 400}, {\"name\": \"look\", \"format\": \"gif\"}], "
				+ "\"sound\"");
		List<Double> told = new ArrayList<>();
		DeskFilm film = this.desk.render(order(board), work(), (fraction, sentence) -> told.add(fraction));
		assertThat(told).isSorted().endsWith(1.0);
		assertThat(film.beside()).extracting(DeskFilm.Beside::ending)
			.endsWith("-small.mp4", "-new.mp4", "-free.webm", "-look.gif");
		assertRendition(film, "-small.mp4", "h264", 128, 96);
		assertRendition(film, "-new.mp4", "hevc", 180, 96);
		assertRendition(film, "-free.webm", "vp9", 90, 96);
		assertRendition(film, "-look.gif", "gif", 180, 48);
		Set<String> before = kept();
		this.desk.render(order(board.replace("bright", "calm")), work(), RenderProgress.SILENT);
		assertThat(kept()).filteredOn((piece) -> !before.contains(piece))
			.noneMatch((piece) -> piece.matches(".*(mp4|webm)"));
		this.desk.render(order(
				board.replace("\"picture\": {\"file\": \"sub/picture.png\"", "\"picture\": {\"file\": \"other.png\"")),
				work(), RenderProgress.SILENT);
		assertThat(kept()).filteredOn((piece) -> !before.contains(piece) && piece.endsWith(".webm")).hasSize(3);
	}

	private void assertRendition(DeskFilm film, String ending, String codec, int width, int frames) throws Exception {
		Path file = film.beside()
			.stream()
			.filter((one) -> one.ending().equals(ending))
			.findFirst()
			.orElseThrow()
			.file();
		try (Workbench bench = FFMPEG.workbench(this.folder.resolve("probe"))) {
			MediaProbe probe = MediaProbe.of(bench, file, MaterialInput.ANY);
			assertThat(probe.video().orElseThrow().codec()).isEqualTo(codec);
			assertThat(probe.video().orElseThrow().width()).isEqualTo(width);
			assertThat(probe.audio().isPresent()).isEqualTo(!codec.equals("gif"));
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(bench.lay(file)).done();
			command.addOutput("-")
				.addExtraArgs("-map", "0:v", "-vf", "scale=2:2", "-vsync", "passthrough", "-pix_fmt", "gray")
				.setFormat("rawvideo")
				.done();
			long[] decoded = { 0 };
			bench.run(FfmpegCall.of("count", command).drained((in) -> decoded[0] = in.readAllBytes().length / 4));
			assertThat(decoded[0]).isEqualTo(frames);
		}
	}

	private Set<String> kept() throws IOException {
		try (Stream<Path> pieces = Files.list(this.folder.resolve("shelf"))) {
			return pieces.map((piece) -> piece.getFileName().toString()).collect(Collectors.toSet());
		}
	}

	@ParameterizedTest
	@CsvSource({ "h264,120,h264", "webm,,vp9", "gif,,gif" })
	void filmsOfAnybodyAreConverted(String format, Integer resolution, String codec) throws Exception {
		Path made = this.desk.convert(this.folder.resolve("board/clip.mp4"),
				DeskRendition.of(format, resolution, null, null), work(), RenderProgress.SILENT);
		try (Workbench bench = FFMPEG.workbench(this.folder.resolve("probe"))) {
			VideoStream picture = MediaProbe.of(bench, made, MaterialInput.ANY).video().orElseThrow();
			assertThat(picture.codec()).isEqualTo(codec);
			assertThat(picture.height()).isEqualTo((resolution != null) ? 120 : 240);
		}
	}

	@Test
	void whatCannotBeConvertedIsRefused() throws Exception {
		Path list = Files.writeString(this.folder.resolve("list.mp4"), "ffconcat version 1.0\nfile 'board/clip.mp4'\n");
		assertThatThrownBy(() -> this.desk.convert(list, DeskRendition.of("webm", null, null, null), work(),
				RenderProgress.SILENT))
			.isInstanceOf(VideoException.class)
			.hasMessageContaining("could not read 'list.mp4'");
		assertThatThrownBy(() -> this.desk.convert(this.folder.resolve("board/clip.mp4"),
				DeskRendition.of("h264", 1080, null, null), work(), RenderProgress.SILENT))
			.isInstanceOf(VideoException.class)
			.hasMessageContaining("at most 240");
		assertThatThrownBy(() -> DeskRendition.of("avi", null, null, null))
			.hasMessageContaining("h264, h265, webm, gif, hls");
		assertThatThrownBy(() -> DeskRendition.of("gif", null, 20, null)).hasMessageContaining("a GIF has none");
		assertThatThrownBy(() -> DeskRendition.of("h264", 121, null, null)).hasMessageContaining("even");
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|',
			value = { "/etc/passwd | a file below", "../secret.mp4 | a file below", "link.mp4 | a file below",
					"sub/../../secret.mp4 | a file below", "http://127.0.0.1/a.mp4 | a file below",
					"file:///etc/passwd | a file below", "concat:clip.mp4 | a file that exists",
					"sub | a file that can be read", "nothing.mp4 | a file that exists", "voice.wav | a whole clip",
					"list.mp4 | a whole clip", "empty.mp4 | a whole clip" })
	void noNameLeadsOutOfTheFolder(String name, String said) throws Exception {
		Files.writeString(this.folder.resolve("secret.mp4"), "secret");
		Files.writeString(this.folder.resolve("board/list.mp4"), "ffconcat version 1.0\nfile '../secret.mp4'\n");
		Files.createFile(this.folder.resolve("board/empty.mp4"));
		Files.createSymbolicLink(this.folder.resolve("board/link.mp4"), this.folder.resolve("secret.mp4"));
		BoardOrder order = order("{\"version\": 1, \"scenes\": [{\"clip\": {\"file\": \"" + name
				+ "\"}, \"seconds\": 1}], \"canvas\": {\"resolution\": 180}}");
		assertThatThrownBy(() -> this.desk.plan(order, work())).isInstanceOf(VideoException.class)
			.hasMessageContaining("'scenes[0].clip.file'")
			.hasMessageContaining(said);
	}

	@Test
	void whoeverRendersMayOpenAnotherFolder() throws Exception {
		Path other = Files.createDirectories(this.folder.resolve("other"));
		Files.move(this.folder.resolve("board/clip.mp4"), other.resolve("far.mp4"));
		String board = "{\"version\": 1, \"scenes\": [{\"clip\": {\"file\": \"far.mp4\"}, \"seconds\": 1}]}";
		assertThat(this.desk.plan(order(board, other), work()).frames()).isEqualTo(30);
		String absolute = board.replace("far.mp4", other.resolve("far.mp4").toString());
		assertThat(this.desk.plan(order(absolute, other), work()).frames()).isEqualTo(30);
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', quoteCharacter = '"', value = {
			"{'clip':{'file':'clip.mp4','from':2},'seconds':2} | scenes[0].clip | has 1.0 s from there on",
			"{'clip':{'file':'clip.mp4','from':0,'to':0.1},'seconds':2} | scenes[0].clip.to | 0.25 to 4 times",
			"{'card':{'text':'a'},'seconds':0.001} | scenes[0].seconds | at least a frame",
			"{'card':{'text':'a'}} | scenes[0].seconds | no narration is left",
			"{'card':{'text':'a'},'seconds':0.5,'narration':'voice.wav'} | scenes[0].seconds | at least 1.5",
			"{'clip':{'file':'clip.mp4','sound':{}},'seconds':1} | scenes[0].clip.sound | a file with sound in it",
			"{'picture':{'file':'clip.mp4'},'seconds':1} | scenes[0].picture.file | a whole picture",
			"{'card':{'text':'a'},'narration':'sub/picture.png'} | scenes[0].narration | a whole sound" })
	void whatDoesNotFitTheMaterialIsSaidInASentence(String scene, String field, String said) throws Exception {
		BoardOrder order = order("{\"version\":1,\"scenes\":[" + scene.replace('\'', '"') + "]}");
		assertThatThrownBy(() -> this.desk.plan(order, work())).isInstanceOf(VideoException.class)
			.hasMessageContaining("'" + field + "'")
			.hasMessageContaining(said);
	}

	private BoardOrder order(String json, Path... material) throws IOException {
		return BoardOrder.read(Files.writeString(this.folder.resolve("board/film.json"), json), List.of(material));
	}

	private Path work() {
		return this.folder.resolve("work");
	}

	private static void make(String source, String output, String... options) throws InterruptedException {
		try (Workbench bench = FFMPEG.workbench(material)) {
			FFmpegBuilder command = new FFmpegBuilder();
			command.addInput(source).setFormat("lavfi").done();
			command.addOutput(output).addExtraArgs(options).done();
			bench.run(FfmpegCall.of("make a file for a test", command));
		}
	}

}
