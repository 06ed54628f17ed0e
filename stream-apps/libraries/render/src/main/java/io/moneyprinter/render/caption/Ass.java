package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Color;

/**
 * Writes Advanced SubStation Alpha, which libass draws: the whole cue for each of its
 * words, with this word highlighted.
 */
final class Ass {

	private final Canvas canvas;

	private final CaptionStyle style;

	private final CaptionLayout layout;

	Ass(Canvas canvas, CaptionStyle style, CaptionLayout layout) {
		this.canvas = canvas;
		this.style = style;
		this.layout = layout;
	}

	/** All looks of all cues, without those that are over within a frame. */
	List<Plate> plates(List<Cue> cues) {
		List<Plate> plates = new ArrayList<>();
		for (Cue cue : cues) {
			List<Token> tokens = cue.tokens();
			for (int i = 0; i < tokens.size(); i++) {
				long from = frame((i == 0) ? cue.startMillis() : tokens.get(i).startMillis());
				long to = frame((i + 1 < tokens.size()) ? tokens.get(i + 1).startMillis() : cue.endMillis());
				if (to > from) {
					plates.add(plate(cue, i, from, to));
				}
			}
		}
		return plates;
	}

	/** The first frame that begins at a time or after it. */
	private long frame(long millis) {
		return -Math.floorDiv(-millis * this.canvas.framesPerSecond(), 1000L);
	}

	/**
	 * Draws plates, and nothing where there is none.
	 * @param plates in order
	 * @param frames how many the strip covers
	 */
	CaptionStrip strip(List<Plate> plates, long frames) {
		Set<FontFace> faces = EnumSet.noneOf(FontFace.class);
		plates.forEach((plate) -> faces.addAll(plate.faces()));
		CaptionLayout.Strip place = this.layout.strip(this.canvas, faces);
		StringBuilder ass = new StringBuilder(head(place));
		List<Long> starts = new ArrayList<>();
		long at = 0;
		for (Plate plate : plates) {
			if (plate.fromFrame() > at) {
				starts.add(at);
			}
			event(starts.size(), plate.text(), ass);
			starts.add(plate.fromFrame());
			at = plate.toFrame();
		}
		if (at < frames) {
			starts.add(at);
		}
		return new CaptionStrip(place.y(), this.canvas.width(), place.height(), ass.toString(), starts, faces);
	}

	private String head(CaptionLayout.Strip place) {
		return String.format(Locale.ROOT,
				"""
						[Script Info]
						ScriptType: v4.00+
						PlayResX: %d
						PlayResY: %d
						WrapStyle: 2
						ScaledBorderAndShadow: yes

						[V4+ Styles]
						Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
						Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, \
						MarginR, MarginV, Encoding
						Style: Caption,%s,%d,%s,%s,%s,&H80000000,-1,0,0,0,100,100,0,0,1,%.1f,%.1f,%d,%d,%d,%d,-1

						[Events]
						Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
						""",
				this.canvas.width(), place.height(), FontFace.INTER.family(), this.layout.lettering().size(),
				color(this.style.color()), color(this.style.color()), color(this.style.outline()),
				this.layout.outline(), this.layout.shadow(), this.layout.alignment(), this.layout.sideMargin(),
				this.layout.sideMargin(), place.margin());
	}

	private static void event(int second, String text, StringBuilder ass) {
		ass.append("Dialogue: 0,")
			.append(time(second))
			.append(',')
			.append(time(second + 1))
			.append(",Caption,,0,0,0,,")
			.append(text)
			.append('\n');
	}

	private Plate plate(Cue cue, int spoken, long from, long to) {
		StringBuilder text = new StringBuilder();
		Set<FontFace> faces = EnumSet.noneOf(FontFace.class);
		double shrink = this.layout.fit().shrink(cue.lines());
		int at = 0;
		for (List<Token> line : cue.lines()) {
			text.append((at > 0) ? "\\N" : "");
			for (int i = 0; i < line.size(); i++, at++) {
				Token token = line.get(i);
				String letters = (i > 0 && token.spaced()) ? " " + token.text() : token.text();
				text.append("{\\1c")
					.append(tag((at == spoken) ? this.style.highlight() : this.style.color()))
					.append('}');
				for (FontRun run : this.layout.lettering().runs(letters)) {
					faces.add(run.face());
					letters(run, shrink, text);
				}
			}
		}
		return new Plate(from, to, text.toString(), faces);
	}

	private void letters(FontRun run, double shrink, StringBuilder text) {
		text.append("{\\fn")
			.append(run.face().family())
			.append("\\fs")
			.append((int) (this.layout.lettering().lineHeight(run.face()) * shrink))
			.append('}')
			.append(escaped(run.text()));
	}

	/** Text as text: braces begin commands. */
	private static String escaped(String text) {
		return text.replace("{", "\\{").replace("}", "\\}");
	}

	private static String color(Color color) {
		return "&H00" + bgr(color);
	}

	private static String tag(Color color) {
		return "&H" + bgr(color) + "&";
	}

	private static String bgr(Color color) {
		int rgb = color.rgb();
		return String.format(Locale.ROOT, "%02X%02X%02X", rgb & 0xFF, rgb >> 8 & 0xFF, rgb >> 16 & 0xFF);
	}

	private static String time(int second) {
		return String.format(Locale.ROOT, "%d:%02d:%02d.00", second / 3_600, second / 60 % 60, second % 60);
	}

}
