package io.moneyprinter.grid.wire;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.footage.ClipShot;
import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Shot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.StillShot;
import io.moneyprinter.footage.drawn.DrawnFootage;
import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.render.layer.Layer;
import io.moneyprinter.render.layer.PictureLayer;
import io.moneyprinter.render.layer.TextStrip;
import io.moneyprinter.render.picture.Take;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.Place;
import io.moneyprinter.storyboard.Staging;
import io.moneyprinter.testkit.video.ArtifactRefs;
import io.moneyprinter.testkit.video.Narrations;
import io.moneyprinter.testkit.video.Requests;
import io.moneyprinter.testkit.video.Scripts;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.Transition;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatException;

/** A segment that another member reads is the one that was written. */
class SegmentWireTests {

	private static final Origin ORIGIN = new Origin("test", "A test.");

	private static final Canvas CANVAS = new Canvas(180, 320, 30);

	private static final String RECIPE = "a recipe";

	@TempDir
	private Path folder;

	private SegmentWire wire;

	@BeforeEach
	void open() {
		this.wire = new SegmentWire(new Fonts(this.folder.resolve("fonts")), RECIPE);
	}

	@Test
	void clipsAndPicturesAreNamedByTheirContentAndFoundElsewhere() throws Exception {
		ClipShot clip = new ClipShot(new Span(0, 1000), file("secret name.mp4"), id("clip"), 250, ORIGIN);
		StillShot still = new StillShot(new Span(1000, 2000), file("picture.png"), id("still"), 3, ORIGIN);
		Layer strip = new TextStrip(200, 180, 40, "[Script Info]", List.of(0L, 12L),
				Set.of(FontFace.INTER, FontFace.ARABIC));
		Layer mark = new PictureLayer(file("mark.png"), id("mark"), 40, 40, Place.TOP_RIGHT, 4, 0.5);
		Segment passage = new Segment.Passage(new Joint(Transition.CROSS_FADE, 8), take(clip), take(still), 2,
				List.of(strip, mark));
		String text = this.wire.write(passage).orElseThrow();
		assertThat(text).doesNotContain("secret", "picture.png", "mark.png", this.folder.toString());
		assertThat(this.wire.materials(text)).containsExactlyInAnyOrder(id("clip").sha256(), id("still").sha256(),
				id("mark").sha256());
		Path there = Path.of("there");
		Segment read = this.wire.read(text,
				Map.of(id("clip").sha256(), there, id("still").sha256(), there, id("mark").sha256(), there));
		assertThat(read.key(RECIPE)).isEqualTo(passage.key(RECIPE));
		assertThat(read.layers()).hasSize(2).contains(strip);
		assertThat(((ClipShot) ((Segment.Passage) read).from().shot()).file()).isEqualTo(there);
	}

	@Test
	void drawnShotsTravelWithTheirLettering() throws Exception {
		VideoRequest request = Requests.plain();
		Script script = Scripts.ofScenes(3);
		List<Shot> shots = new DrawnFootage(new Fonts(this.folder.resolve("fonts")))
			.find(new FootageOrder(request, script,
					Narrations.of(script, ArtifactRefs.of("local/narration-audio/a", "audio/wav")), 7), this.folder)
			.shots();
		assertThat(shots).isNotEmpty().allSatisfy((shot) -> {
			Canvas canvas = ((MotionShot) shot).canvas();
			Segment body = new Segment.Body(new Take(canvas, shot, Staging.USUAL, 0, 30, 0), 1, List.of());
			Segment read = this.wire.read(this.wire.write(body).orElseThrow(), Map.of());
			assertThat(read.key(RECIPE)).isEqualTo(body.key(RECIPE));
			assertThat(first(read)).isEqualTo(first(body));
		});
	}

	@Test
	void whatWouldNotBeTheSameStaysAtHome() {
		Segment local = new Segment.Body(take(new Counter(new Object())), 1, List.of());
		assertThat(this.wire.write(local)).isEmpty();
	}

	@Test
	void nothingButRecordsOfOursIsMadeOfWhatArrives() throws Exception {
		Segment body = new Segment.Body(take(new ClipShot(new Span(0, 1000), file("a"), id("a"), 0, ORIGIN)), 1,
				List.of());
		String text = this.wire.write(body).orElseThrow();
		for (String type : List.of("java.io.File", "java.lang.ProcessBuilder", "io.moneyprinter.grid.Grid",
				"io.moneyprinter.video.VideoException")) {
			String forged = text.replace(ClipShot.class.getName(), type);
			assertThat(forged).isNotEqualTo(text);
			assertThatException().isThrownBy(() -> this.wire.read(forged, Map.of(id("a").sha256(), this.folder)));
		}
		assertThatException().isThrownBy(() -> this.wire.materials(text.replace(id("a").sha256(), "../../etc/passwd")))
			.withMessageContaining("64 hexadecimal digits");
	}

	private static byte[] first(Segment segment) throws Exception {
		MotionShot shot = (MotionShot) ((Segment.Body) segment).take().shot();
		byte[][] frame = new byte[1][];
		shot.draw(1, (bytes) -> frame[0] = bytes.clone());
		return frame[0];
	}

	private Path file(String name) throws Exception {
		return Files.writeString(this.folder.resolve(name), name);
	}

	private static MaterialId id(String content) {
		return new MaterialId(ContentHash.of(content.getBytes(java.nio.charset.StandardCharsets.UTF_8)));
	}

	private static Take take(Shot shot) {
		return new Take(CANVAS, shot, Staging.USUAL, 8, 20, 8);
	}

	/** Holds something that is no value. */
	private record Counter(Object state) implements MotionShot {

		@Override
		public Canvas canvas() {
			return CANVAS;
		}

		@Override
		public Span span() {
			return new Span(0, 1000);
		}

		@Override
		public Origin origin() {
			return ORIGIN;
		}

		@Override
		public String recipe() {
			return "counter " + System.identityHashCode(this.state);
		}

		@Override
		public void draw(long frameCount, FrameSink sink) {
			throw new IllegalStateException("Never drawn.");
		}

	}

}
