package io.moneyprinter.render;

import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;

import io.moneyprinter.media.FfmpegCall;
import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.FontFace;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.caption.CaptionTrack;
import io.moneyprinter.render.layer.TextStrip;
import io.moneyprinter.storyboard.CaptionLook;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.storyboard.Joint;
import io.moneyprinter.storyboard.LetterStyle;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.Typeface;
import io.moneyprinter.video.CaptionPosition;
import io.moneyprinter.video.Color;
import net.bramp.ffmpeg.builder.FFmpegBuilder;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;

/** What libass says of the fonts that it draws each script with. */
class ScriptTests {

	private static final Pattern CHOICE = Pattern.compile("fontselect: \\(.*\\) -> .*?, -?\\d+, ([\\w-]+)");

	@TempDir
	Path folder;

	@ParameterizedTest
	@CsvSource({ "SANS,en,Why is the sea salty?,INTER", "SANS,ru,Почему море солёное?,INTER",
			"SANS,el,Γιατί είναι αλμυρή η θάλασσα;,INTER", "SANS,vi,Tại sao nước biển lại mặn,INTER",
			"SANS,zh,河流把盐带入海洋，水蒸发了。,SIMPLIFIED_CHINESE", "SANS,zh-Hant,海水為什麼是鹹的？,TRADITIONAL_CHINESE",
			"SANS,ja,川はミネラルを海へ運びます。,JAPANESE", "SANS,ko,강은 광물을 바다로 운반합니다.,KOREAN",
			"SANS,ar,تحمل الأنهار المعادن إلى المحيط.,ARABIC", "SANS,he,נהרות נושאים מינרלים אל הים.,HEBREW",
			"SANS,hi,समुद्र का पानी खारा क्यों होता है,DEVANAGARI", "SANS,th,ทำไมน้ำทะเลถึงเค็ม,THAI",
			"SANS,en,Salt 👩‍👩‍👧 1️⃣ ❤️ 🇬🇷 🌊,INTER EMOJI",
			"SANS,en,Sea 海 море בים,INTER SIMPLIFIED_CHINESE HEBREW", "CONDENSED,de,Größe zählt,BEBAS",
			"CONDENSED,ru,Солёное sea,BEBAS", "SERIF,ru,Почему море,VOLLKORN", "SERIF,el,Γιατί είναι,VOLLKORN",
			"ROUND,en,Why not,COMFORTAA", "ROUND,ja,海 sea,JAPANESE COMFORTAA" })
	void eachScriptIsDrawnByTheFontThatIsMeantForIt(Typeface typeface, String language, String text, String expected)
			throws Exception {
		Set<FontFace> faces = Arrays.stream(expected.split(" "))
			.map(FontFace::valueOf)
			.collect(Collectors.toCollection(TreeSet::new));
		TextStrip strip = strip(typeface, Films.captions(language, text));
		// Inter draws the spaces between words of several scripts.
		assertThat(strip.faces()).containsAll(faces);
		faces.add(FontFace.INTER);
		assertThat(faces).containsAll(strip.faces());
		FfmpegLog log = drawn(strip);
		strip.verify(log);
		Set<String> families = faces.stream().map((face) -> plain(face.family())).collect(Collectors.toSet());
		assertThat(log.lines()).noneMatch((line) -> line.matches(".*[Gg]lyph.*not found.*"));
		assertThat(log.lines().stream().map(CHOICE::matcher).filter(Matcher::find).map((found) -> found.group(1)))
			.isNotEmpty()
			.allMatch((chosen) -> families.stream().anyMatch(plain(chosen)::startsWith));
	}

	private TextStrip strip(Typeface typeface, Captions said) throws Exception {
		LetterStyle letters = new LetterStyle(typeface, 90, new Color("#FFFFFF"), new Color("#000000"),
				LetterStyle.USUAL_OUTLINE, null, false);
		CaptionLook look = new CaptionLook(true, letters, CaptionPosition.BOTTOM, new Color("#FFD400"),
				CaptionLook.Entrance.NONE, 2);
		Storyboard film = Films.captioned(Films.of(this.folder, Joint.CUT, Films.Shade.of(60), Films.Shade.of(60)),
				new Captions(said.language(), look, said.scenes()));
		return CaptionTrack.of(film, Films.ffmpeg().fonts()).strip(0, 60).orElseThrow();
	}

	private FfmpegLog drawn(TextStrip strip) throws Exception {
		try (Workbench bench = Films.ffmpeg().workbench(this.folder)) {
			FFmpegBuilder command = new FFmpegBuilder().setVerbosity(FFmpegBuilder.Verbosity.VERBOSE);
			command.addInput("color=gray:s=180x320:r=30:d=2").setFormat("lavfi").done();
			command.addOutput("-")
				.setComplexFilter(
						strip.drawn(bench, "read.ass", 30, 1) + "[read];[0:v][read]" + strip.overlay() + "[out]")
				.setFormat("rawvideo")
				.addExtraArgs("-map", "[out]")
				.done();
			return bench.run(FfmpegCall.of("draw a script", command));
		}
	}

	private static String plain(String name) {
		return name.replaceAll("[ -]", "").toLowerCase(Locale.ROOT);
	}

}
