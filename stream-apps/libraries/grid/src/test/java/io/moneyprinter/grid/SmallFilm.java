package io.moneyprinter.grid;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;

import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.caption.CaptionTrack;
import io.moneyprinter.render.caption.FilmLayers;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.SegmentPlan;
import io.moneyprinter.storyboard.BoardScene;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Panel;
import io.moneyprinter.storyboard.Sound;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.TimedWord;
import io.moneyprinter.video.Transition;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * A film of real clips, small enough to be made in a moment.
 */
final class SmallFilm {

	private static final Path CACHE = Path.of(System.getProperty("java.io.tmpdir"), "moneyprinter-test-cache");

	private static final Ffmpeg FFMPEG = Ffmpeg.find(FfmpegSettings.in(CACHE));

	private static final Origin ORIGIN = new Origin("test", "Made by a test.");

	private static final int RATE = 48_000;

	private final Canvas canvas;

	private final int sceneSeconds;

	private final List<Path> clips;

	private final Path narration;

	private SmallFilm(Canvas canvas, int sceneSeconds, List<Path> clips, Path narration) {
		this.canvas = canvas;
		this.sceneSeconds = sceneSeconds;
		this.clips = clips;
		this.narration = narration;
	}

	static Path cache() {
		return CACHE;
	}

	static Ffmpeg ffmpeg() {
		return FFMPEG;
	}

	/** Scenes of a second each, hardly any work. */
	static SmallFilm quick(Path folder, int scenes) throws IOException, InterruptedException {
		return of(folder, new Canvas(180, 320, 30), scenes, 1);
	}

	/** Scenes that take some seconds each to encode. */
	static SmallFilm slow(Path folder, int scenes) throws IOException, InterruptedException {
		return of(folder, new Canvas(1080, 1920, 30), scenes, 3);
	}

	private static SmallFilm of(Path folder, Canvas canvas, int scenes, int seconds)
			throws IOException, InterruptedException {
		Files.createDirectories(folder);
		List<Path> clips = new ArrayList<>();
		try (Workbench bench = FFMPEG.workbench(folder)) {
			for (int i = 0; i < scenes; i++) {
				String file = "clip-" + i + ".mp4";
				FFmpegBuilder command = new FFmpegBuilder();
				command.addInput("testsrc2=s=320x240:r=30,hue=h=" + 40 * i).setFormat("lavfi").done();
				command.addOutput(file).addExtraArgs("-t", Integer.toString(seconds + 1), "-pix_fmt", "yuv420p").done();
				bench.run(FfmpegCall.of("make a clip", command));
				clips.add(folder.resolve(file));
			}
		}
		return new SmallFilm(canvas, seconds, clips, tone(folder.resolve("narration.wav"), scenes * seconds));
	}

	/** A film of clips of a second that lie there already, whatever is in them. */
	static SmallFilm found(Path folder, int scenes) {
		List<Path> clips = IntStream.range(0, scenes).mapToObj((i) -> folder.resolve("clip-" + i + ".mp4")).toList();
		return new SmallFilm(new Canvas(180, 320, 30), 1, clips, folder.resolve("narration.wav"));
	}

	Storyboard storyboard() throws IOException {
		List<BoardScene> board = new ArrayList<>();
		List<SpokenScene> spoken = new ArrayList<>();
		long millis = this.sceneSeconds * 1000L;
		long frames = this.canvas.frames(millis);
		for (int i = 0; i < this.clips.size(); i++) {
			Path clip = this.clips.get(i);
			ClipShot shot = new ClipShot(new Span(i * millis, (i + 1) * millis), clip,
					new MaterialId(ContentHash.of(clip)), 0, ORIGIN);
			Joint entrance = (i % 2 == 1) ? new Joint(Transition.CROSS_FADE, 8) : Joint.CUT;
			board.add(new BoardScene(i + 1, entrance, List.of(new Panel(i * frames, (i + 1) * frames, shot))));
			spoken.add(new SpokenScene(i + 1, i * millis, (i + 1) * millis,
					List.of(new TimedWord("Scene", i * millis + 50, i * millis + millis / 2),
							new TimedWord(i + ".", i * millis + millis / 2, (i + 1) * millis - 100))));
		}
		return new Storyboard("A film", this.canvas, board,
				new Captions(new Language("en"), CaptionStyle.DEFAULT, spoken), new Sound(this.narration, null));
	}

	List<Segment> segments() throws IOException {
		Storyboard film = storyboard();
		return SegmentPlan.of(film, FilmLayers.of(film, CaptionTrack.of(film, FFMPEG.fonts()), FFMPEG.fonts()));
	}

	private static Path tone(Path file, int seconds) throws IOException {
		int bytes = seconds * RATE * 2;
		ByteBuffer wav = ByteBuffer.allocate(44 + bytes).order(ByteOrder.LITTLE_ENDIAN);
		wav.put("RIFF".getBytes()).putInt(36 + bytes).put("WAVEfmt ".getBytes()).putInt(16);
		wav.putShort((short) 1).putShort((short) 1).putInt(RATE).putInt(RATE * 2);
		wav.putShort((short) 2).putShort((short) 16).put("data".getBytes()).putInt(bytes);
		for (int i = 0; i < bytes / 2; i++) {
			double t = (double) i / RATE;
			wav.putShort((short) ((t % 0.4 < 0.3) ? 9000 * Math.sin(t * 2 * Math.PI * 300) : 0));
		}
		return Files.write(file, wav.array());
	}

}
