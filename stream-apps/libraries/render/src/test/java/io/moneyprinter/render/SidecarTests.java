package io.moneyprinter.render;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.EnumSet;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.caption.CaptionTrack;
import io.moneyprinter.render.layer.TextStrip;
import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.storyboard.CaptionLook.Entrance;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.LetterStyle.Box;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.Color;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.assertj.core.data.Offset;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/** Captions beside a film, in their look: what libass makes of the file. */
class SidecarTests {

	private static final Pattern EVENT = Pattern.compile(
			"Dialogue: (\\d),(\\d):(\\d\\d):(\\d\\d)\\.(\\d\\d),(\\d):(\\d\\d):(\\d\\d)\\.(\\d\\d),Text,,0,0,0,,(.*)");

	private static final Pattern KARAOKE = Pattern.compile("\\{\\\\k(\\d+)}");

	private static final int WIDTH = Films.SMALL.width();

	private static final int HEIGHT = Films.SMALL.height();

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "BOTTOM,false", "CENTER,false", "TOP,false", "BOTTOM,true", "CENTER,true", "TOP,true" })
	void playersShowItWhereTheFilmDoes(CaptionPosition position, boolean boxed) throws Exception {
		Box box = boxed ? new Box(new Color("#F0F0F0"), 1, true) : null;
		CaptionTrack track = track(look(position, null, box, Entrance.NONE), "en", "Why is the sea salty?");
		TextStrip strip = track.strip(0, 60).orElseThrow();
		Area burnt;
		Area beside;
		try (Workbench bench = Films.ffmpeg().workbench(this.folder.resolve("bench"))) {
			burnt = drawn(bench, strip.drawn(bench, "strip.ass", 30, 1) + "[text];[0:v][text]" + strip.overlay());
			beside = drawn(bench, "[0:v]" + filter(bench, track.ass()));
		}
		assertThat(burnt.width()).isGreaterThan(60);
		assertThat(beside.left()).isCloseTo(burnt.left(), within(2));
		assertThat(beside.right()).isCloseTo(burnt.right(), within(2));
		assertThat(beside.top()).isCloseTo(burnt.top(), within(2));
		assertThat(beside.bottom()).isCloseTo(burnt.bottom(), within(2));
	}

	@Test
	void wordsTakeAsLongAsTheirCaption() throws Exception {
		String ass = track(look(CaptionPosition.BOTTOM, new Color("#FFD400"), null, Entrance.NONE), "en",
				"Why is the sea salty? It has been so for ages.", "Rain took it there.")
			.ass();
		List<MatchResult> events = EVENT.matcher(ass).results().toList();
		assertThat(events).hasSizeGreaterThan(2).allSatisfy((event) -> {
			long karaoke = KARAOKE.matcher(event.group(10))
				.results()
				.mapToLong((k) -> Long.parseLong(k.group(1)))
				.sum();
			assertThat(karaoke).isEqualTo(hundredths(event, 6) - hundredths(event, 2));
		});
		String read = String.join(" ", events.stream().map((event) -> event.group(10)).toList())
			.replaceAll("\\{[^}]*}", "")
			.replace("\\N", " ");
		assertThat(read).isEqualTo("Why is the sea salty? It has been so for ages. Rain took it there.");
		assertThat(ass).contains("PlayResX: 180\n").contains("PlayResY: 320\n").contains("&H0000D4FF,&H00FFFFFF");
	}

	@ParameterizedTest
	@EnumSource(Entrance.class)
	void noWordIsASecretCommandAndEveryEntranceEnds(Entrance entrance) throws Exception {
		CaptionTrack track = track(look(CaptionPosition.BOTTOM, null, null, entrance), "en", "{\\an8\\fs900}salt 海 🌊");
		assertThat(track.ass()).doesNotContain("{\\an8");
		try (Workbench bench = Films.ffmpeg().workbench(this.folder.resolve("bench"))) {
			Area seen = drawn(bench, "[0:v]" + filter(bench, track.ass()));
			assertThat(seen.top()).isGreaterThan(HEIGHT / 2);
			assertThat(seen.right()).isLessThan(WIDTH);
		}
	}

	private static Offset<Integer> within(int pixels) {
		return Offset.offset(pixels);
	}

	private static long hundredths(MatchResult event, int group) {
		return Long.parseLong(event.group(group)) * 360_000 + Long.parseLong(event.group(group + 1)) * 6_000
				+ Long.parseLong(event.group(group + 2)) * 100 + Long.parseLong(event.group(group + 3));
	}

	private CaptionLook look(CaptionPosition position, @Nullable Color highlight, @Nullable Box box,
			Entrance entrance) {
		LetterStyle letters = new LetterStyle(Typeface.SANS, 90, new Color("#FFFFFF"), new Color("#000000"),
				LetterStyle.USUAL_OUTLINE, box, false);
		return new CaptionLook(true, letters, position, highlight, entrance, 2);
	}

	private CaptionTrack track(CaptionLook look, String language, String... said) throws Exception {
		Captions words = Films.captions(language, said);
		Storyboard film = Films.captioned(Films.of(this.folder, Joint.CUT, Films.Shade.of(60), Films.Shade.of(60)),
				new Captions(words.language(), look, words.scenes()));
		return CaptionTrack.of(film, Films.ffmpeg().fonts());
	}

	private static String filter(Workbench bench, String ass) throws Exception {
		Files.writeString(bench.file("beside.ass"), ass);
		return "ass=filename=beside.ass:shaping=complex:fontsdir=" + bench.layFonts(EnumSet.allOf(FontFace.class));
	}

	/** Where something bright is in the frame at the first second, on black. */
	private static Area drawn(Workbench bench, String filter) throws Exception {
		FFmpegBuilder command = new FFmpegBuilder();
		command.addInput("color=black:s=" + WIDTH + "x" + HEIGHT + ":r=30:d=2").setFormat("lavfi").done();
		command.addOutput("-")
			.setComplexFilter(filter + ",select=eq(n\\,30),format=gray[out]")
			.setFormat("rawvideo")
			.addExtraArgs("-map", "[out]", "-frames:v", "1")
			.done();
		byte[][] luma = new byte[1][];
		bench.run(FfmpegCall.of("draw captions", command).drained((in) -> luma[0] = in.readAllBytes()));
		return Area.of(luma[0]);
	}

	/**
	 * Where it is bright.
	 *
	 * @param left the first column
	 * @param top the first line
	 * @param right the last column
	 * @param bottom the last line
	 */
	private record Area(int left, int top, int right, int bottom) {

		static Area of(byte[] luma) {
			int left = WIDTH;
			int top = HEIGHT;
			int right = -1;
			int bottom = -1;
			for (int i = 0; i < luma.length; i++) {
				if ((luma[i] & 0xFF) > 128) {
					left = Math.min(left, i % WIDTH);
					right = Math.max(right, i % WIDTH);
					top = Math.min(top, i / WIDTH);
					bottom = Math.max(bottom, i / WIDTH);
				}
			}
			return new Area(left, top, right, bottom);
		}

		int width() {
			return this.right - this.left + 1;
		}

	}

}
