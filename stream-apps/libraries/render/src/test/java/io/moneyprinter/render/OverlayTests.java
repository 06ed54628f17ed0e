package io.moneyprinter.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.render.Films.Shade;
import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.storyboard.CaptionLook.Entrance;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.Overlays;
import io.moneyprinter.storyboard.Place;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.Title;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.storyboard.Watermark;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.Color;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MaterialId;
import io.moneyprinter.video.Transition;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.within;

/** What lies over the picture, seen in the film. */
class OverlayTests {

	private static final Canvas CANVAS = Films.SMALL;

	private static final Color WHITE = new Color("#FFFFFF");

	private static final Color BLACK = new Color("#000000");

	private static final LetterStyle PLAIN = new LetterStyle(Typeface.SANS, 100, WHITE, BLACK, 0, null, false);

	@TempDir
	Path folder;

	private List<byte[]> frames = List.of();

	@Test
	void aWatermarkStandsInItsCornerOnEveryFrame() throws Exception {
		Films.make(this.folder,
				"color=white@1:s=60x30,format=rgba,drawbox=x=30:y=0:w=30:h=30:color=white@0:t=fill" + ":replace=1",
				"mark.png", "-frames:v", "1");
		render(Films.captions("en"), new Overlays(List.of(), mark("mark.png")));
		// 36 pixels wide, 18 from the edges; its right half is transparent.
		for (byte[] frame : this.frames) {
			assertThat(luma(frame, 180 - 18 - 27, 320 - 18 - 9)).isCloseTo(60 + 0.5 * (235 - 60), within(5.0));
			assertThat(luma(frame, 180 - 18 - 9, 320 - 18 - 9)).isCloseTo(60, within(4.0));
			assertThat(luma(frame, 180 - 9, 320 - 9)).isCloseTo(60, within(4.0));
		}
	}

	@Test
	void aWatermarkThatIsNoPictureIsRefusedByItsName() throws Exception {
		Files.writeString(this.folder.resolve("mark.png"), "ffconcat version 1.0\nfile '/etc/passwd'\n");
		assertThatThrownBy(() -> render(Films.captions("en"), new Overlays(List.of(), mark("mark.png"))))
			.isInstanceOfSatisfying(VideoException.class,
					(ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.UNUSABLE_MATERIAL))
			.hasMessageContaining("mark.png");
	}

	private Watermark mark(String file) {
		return new Watermark(new Watermark.Drawn(this.folder.resolve(file), new MaterialId("0".repeat(64)), 0.2),
				Place.BOTTOM_RIGHT, 0.5, 0.1);
	}

	@Test
	void titlesStandWhereTheyShouldWhenTheyShould() throws Exception {
		List<Title> titles = new ArrayList<>();
		for (Place place : Place.values()) {
			titles.add(new Title("Hi", PLAIN, place, 4 + place.ordinal() * 12, 14 + place.ordinal() * 12, 3));
		}
		Watermark written = new Watermark(new Watermark.Written("@us", PLAIN), Place.TOP_LEFT, 0.3, 0.1);
		render(Films.captions("en"), new Overlays(titles, written));
		for (Place place : Place.values()) {
			int from = (int) titles.get(place.ordinal()).fromFrame();
			int[] box = letters(this.frames.get(from + 5), 140);
			assertThat(box[0]).as("letters at %s", place).isGreaterThan(0);
			assertThat((box[0] + box[2]) * 3 / 2 / CANVAS.width()).as("column of %s", place).isEqualTo(place.column());
			assertThat((box[1] + box[3]) * 3 / 2 / CANVAS.height()).as("row of %s", place).isEqualTo(place.row());
			assertThat(letters(this.frames.get(from - 1), 140)[0]).as("before %s", place).isEqualTo(-1);
			assertThat(letters(this.frames.get(from + 10), 140)[0]).as("after %s", place).isEqualTo(-1);
			assertThat(brightest(this.frames.get(from + 1))).as("%s half there", place)
				.isBetween(100, 190)
				.isLessThan(brightest(this.frames.get(from + 5)) - 40);
		}
		assertThat(letters(this.frames.get(2), 80)).as("the written mark").satisfies((mark) -> {
			assertThat(mark[2]).isBetween(18, 75);
			assertThat(mark[3]).isBetween(18, 37);
		});
	}

	@Test
	void whateverATitleSaysIsOnlySaid() throws Exception {
		List<String> hostile = List.of("{\\an7\\pos(0,0)\\fs400}Big", "it's \"quoted\": [0:v]movie=/etc/passwd,[out]",
				"%{pts} %d \\N\\n\\h ,,,", "{\\p1}m 0 0 l 999 0 999 999{\\p0}", "a\u0000b\u0007c\u001b[31m",
				"safe\u202Eevil\u2066", "z\u200Bero\u200D\uFEFF", "שלום {\\b1} عالم",
				"\uD83D\uDC68\u200D\uD83D\uDC69 \uD83D", "word".repeat(70));
		List<Title> titles = new ArrayList<>();
		for (int i = 0; i < hostile.size(); i++) {
			titles.add(new Title(hostile.get(i), PLAIN, Place.CENTER, i * 12, i * 12 + 12, 0));
		}
		render(Films.captions("en"), new Overlays(titles, null));
		for (int i = 0; i < hostile.size(); i++) {
			int[] box = letters(this.frames.get(i * 12 + 6), 95);
			assertThat(box[0]).as(hostile.get(i)).isGreaterThanOrEqualTo(9);
			assertThat(box[2]).as(hostile.get(i)).isLessThanOrEqualTo(171);
			assertThat(box[1]).as(hostile.get(i)).isGreaterThan(43);
			assertThat(box[3]).as(hostile.get(i)).isLessThan(251);
		}
	}

	@ParameterizedTest
	@ValueSource(strings = { "", "  \n ", "\u200B\u202E", "\u0000" })
	void titlesThatNobodyCouldSeeAreRefused(String text) {
		assertThatIllegalArgumentException().isThrownBy(() -> new Title(text, PLAIN, Place.TOP, 0, 10, 0))
			.withMessageContaining("title");
		assertThatIllegalArgumentException().isThrownBy(() -> new Watermark.Written(text, PLAIN))
			.withMessageContaining("watermark");
	}

	@Test
	void aBoxLiesBehindAllLinesOfACaption() throws Exception {
		LetterStyle boxed = new LetterStyle(Typeface.ROUND, 100, BLACK, BLACK, 0, new LetterStyle.Box(WHITE, 1, true),
				true);
		render(captions(boxed, Entrance.NONE, 2), Overlays.NONE);
		int[] box = letters(this.frames.get(30), 200);
		assertThat(box[0]).isBetween(9, 60);
		assertThat(box[2]).isBetween(120, 171);
		assertThat(box[3]).isBetween(240, 254);
		assertThat(luma(this.frames.get(30), box[0], box[1])).as("a rounded corner").isLessThan(120);
		assertThat(luma(this.frames.get(30), (box[0] + box[2]) / 2, box[1] + 1)).isGreaterThan(200);
	}

	@Test
	void aCaptionPopsIn() throws Exception {
		render(captions(PLAIN, Entrance.POP, 2), Overlays.NONE);
		int first = letters(this.frames.get(3), 110)[2] - letters(this.frames.get(3), 110)[0];
		int whole = letters(this.frames.get(30), 110)[2] - letters(this.frames.get(30), 110)[0];
		assertThat(first).isBetween(whole / 2, whole * 9 / 10);
		assertThat(letters(this.frames.get(2), 110)[0]).isEqualTo(-1);
	}

	@Test
	void aCaptionFadesIn() throws Exception {
		render(captions(PLAIN, Entrance.FADE, 1), Overlays.NONE);
		assertThat(brightest(this.frames.get(3))).isBetween(62, 130);
		assertThat(brightest(this.frames.get(5))).isBetween(120, 200);
		assertThat(brightest(this.frames.get(8))).isGreaterThan(220);
		int[] line = letters(this.frames.get(8), 140);
		assertThat(line[3] - line[1]).as("one line of 16 pixels").isLessThan(17);
	}

	private static Captions captions(LetterStyle letters, Entrance entrance, int lines) {
		Captions said = Films.captions("en", "Why is the salty sea", "so");
		CaptionLook look = new CaptionLook(true, letters, CaptionPosition.BOTTOM, null, entrance, lines);
		return new Captions(said.language(), look, said.scenes());
	}

	private void render(Captions captions, Overlays overlays) throws Exception {
		Storyboard plain = Films.of(this.folder, Films.joint(Transition.CROSS_FADE), Shade.of(60), Shade.of(60));
		Storyboard film = new Storyboard("Overlays", CANVAS, plain.scenes(), captions, overlays, plain.sound());
		Films.engine(this.folder).render(film, this.folder.resolve("work"), RenderProgress.SILENT);
		this.frames = Films.raw(this.folder.resolve("work"), "film.mp4", CANVAS);
		assertThat(this.frames).hasSize(120);
	}

	private static double luma(byte[] frame, int x, int y) {
		return frame[y * CANVAS.width() + x] & 0xFF;
	}

	/** Below the bar that moves at the upper edge. */
	private static int[] letters(byte[] frame, int least) {
		int[] box = { -1, -1, -1, -1 };
		for (int i = 18 * CANVAS.width(); i < CANVAS.width() * CANVAS.height(); i++) {
			if ((frame[i] & 0xFF) >= least) {
				int x = i % CANVAS.width();
				int y = i / CANVAS.width();
				box[0] = (box[0] < 0) ? x : Math.min(box[0], x);
				box[1] = (box[1] < 0) ? y : Math.min(box[1], y);
				box[2] = Math.max(box[2], x);
				box[3] = Math.max(box[3], y);
			}
		}
		return box;
	}

	private static int brightest(byte[] frame) {
		int brightest = 0;
		for (int i = 18 * CANVAS.width(); i < CANVAS.width() * CANVAS.height(); i++) {
			brightest = Math.max(brightest, frame[i] & 0xFF);
		}
		return brightest;
	}

}
