package io.moneyprinter.launcher.frames;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.footage.ClipPart;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.footage.drawn.DrawnFootage;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Aspect;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Narration;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Picture;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.SpokenScene;
import io.moneyprinter.video.VideoRequest;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * What the examples show: drawn shots, and a clip, a picture and a sound made of nothing.
 *
 * @param shots drawn upright, each two seconds long
 * @param clipFile across, two seconds long
 * @param pictureFile across
 * @param narration a hum, WAV
 */
record Scenery(List<Shot> shots, Path clipFile, Path pictureFile, Path narration) {

	static final Picture UPRIGHT = new Picture(Aspect.PORTRAIT, 360, 30);

	static final Origin ORIGIN = new Origin("drawn", "Drawn by this program.");

	private static final Picture ACROSS = new Picture(Aspect.LANDSCAPE, 540, 30);

	private static final List<String> SUBJECTS = List.of("light", "line", "city", "volcano", "forest", "river", "rain");

	/** A film begins with patterns, whatever its scenes are about. */
	private static final int PATTERNS = 2;

	private static final long MILLIS = 2000;

	private static final int FRAMES = 60;

	static Scenery make(Ffmpeg ffmpeg, Path folder) throws IOException, InterruptedException {
		MotionShot across = (MotionShot) shots(ffmpeg, ACROSS, folder).get(0);
		try (Workbench bench = ffmpeg.workbench(folder)) {
			FFmpegBuilder clip = new FFmpegBuilder().addExtraArgs("-hide_banner");
			clip.addInput("-")
				.setFormat("rawvideo")
				.addExtraArgs("-pix_fmt", "yuv420p", "-s", across.canvas().width() + "x" + across.canvas().height(),
						"-r", "30")
				.done();
			clip.addOutput("clip.mp4").setVideoCodec("libx264").addExtraArgs("-colorspace", "bt709").done();
			bench
				.run(FfmpegCall.of("make a clip", clip).fed((out) -> across.draw(FRAMES, (frame) -> out.write(frame))));
			FFmpegBuilder rest = new FFmpegBuilder().addExtraArgs("-nostdin", "-hide_banner");
			rest.addInput("clip.mp4").done();
			rest.addInput("sine=f=220:d=40,tremolo=f=3:d=0.9").setFormat("lavfi").done();
			rest.addOutput("picture.png").addExtraArgs("-map", "0:v", "-frames:v", "1").done();
			rest.addOutput("narration.wav").addExtraArgs("-map", "1:a", "-ar", "48000", "-ac", "1").done();
			bench.run(FfmpegCall.of("make a picture and a sound", rest));
		}
		return new Scenery(shots(ffmpeg, UPRIGHT, folder), folder.resolve("clip.mp4"), folder.resolve("picture.png"),
				folder.resolve("narration.wav"));
	}

	private static List<Shot> shots(Ffmpeg ffmpeg, Picture picture, Path folder) {
		List<Scene> scenes = new ArrayList<>();
		List<SpokenScene> spoken = new ArrayList<>();
		for (int i = 0; i < SUBJECTS.size(); i++) {
			scenes.add(new Scene(i + 1, "", SUBJECTS.get(i), List.of(SUBJECTS.get(i))));
			spoken.add(new SpokenScene(i + 1, i * MILLIS, (i + 1) * MILLIS, List.of()));
		}
		VideoRequest asked = VideoRequest.about("Frames");
		VideoRequest request = new VideoRequest(asked.account(), null, asked.topic(), null, null, asked.language(),
				asked.tone(), asked.length(), asked.voice(), picture, asked.captions(), asked.transition(),
				asked.music(), asked.materials(), 1, asked.workClass(), null, asked.publish(), null);
		Narration narration = new Narration(new ArtifactRef("none", "audio/wav", 0, "0".repeat(64)),
				SUBJECTS.size() * MILLIS, spoken, ORIGIN);
		FootageOrder order = new FootageOrder(request, new Script("Frames", Language.ENGLISH, scenes, ORIGIN),
				narration, 7);
		List<Shot> all = new DrawnFootage(ffmpeg.fonts()).find(order, folder).shots();
		return all.subList(PATTERNS, all.size());
	}

	ClipShot clip() throws IOException {
		return new ClipShot(new Span(0, MILLIS), this.clipFile, new MaterialId(ContentHash.of(this.clipFile)),
				ClipPart.from(0), ORIGIN);
	}

	StillShot still() throws IOException {
		return new StillShot(new Span(0, MILLIS), this.pictureFile, new MaterialId(ContentHash.of(this.pictureFile)), 3,
				ORIGIN);
	}

	/** One of the drawn shots, in turn. */
	Shot drawn(int number) {
		return this.shots.get(number % this.shots.size());
	}

}
