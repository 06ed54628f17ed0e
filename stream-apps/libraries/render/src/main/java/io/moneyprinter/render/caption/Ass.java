package io.moneyprinter.render.caption;

import java.util.List;
import java.util.Locale;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.CaptionStyle;
import io.moneyprinter.video.Color;

/**
 * Writes Advanced SubStation Alpha, which libass burns in: for each word one event that
 * shows the whole cue with this word highlighted.
 */
final class Ass {

	private final Canvas canvas;

	private final Captions captions;

	private final CaptionLayout layout;

	Ass(Canvas canvas, Captions captions, CaptionLayout layout) {
		this.canvas = canvas;
		this.captions = captions;
		this.layout = layout;
	}

	String write(List<Cue> cues) {
		StringBuilder ass = new StringBuilder(head());
		for (Cue cue : cues) {
			events(cue, ass);
		}
		return ass.toString();
	}

	private String head() {
		CaptionStyle style = this.captions.style();
		return String.format(Locale.ROOT,
				"""
						[Script Info]
						ScriptType: v4.00+
						PlayResX: %d
						PlayResY: %d
						WrapStyle: 2
						ScaledBorderAndShadow: yes
						YCbCr Matrix: TV.709

						[V4+ Styles]
						Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
						Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, \
						MarginR, MarginV, Encoding
						Style: Caption,%s,%d,%s,%s,%s,&H80000000,-1,0,0,0,100,100,0,0,1,%.1f,%.1f,%d,%d,%d,%d,-1

						[Events]
						Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
						""",
				this.canvas.width(), this.canvas.height(), FontFace.INTER.family(), this.layout.lettering().size(),
				color(style.color()), color(style.color()), color(style.outline()), this.layout.outline(),
				this.layout.shadow(), this.layout.alignment(), this.layout.sideMargin(), this.layout.sideMargin(),
				this.layout.verticalMargin());
	}

	private void events(Cue cue, StringBuilder ass) {
		List<Token> tokens = cue.tokens();
		for (int i = 0; i < tokens.size(); i++) {
			long start = (i == 0) ? cue.startMillis() : tokens.get(i).startMillis();
			long end = (i + 1 < tokens.size()) ? tokens.get(i + 1).startMillis() : cue.endMillis();
			if (centis(end) > centis(start)) {
				ass.append("Dialogue: 0,")
					.append(time(start))
					.append(',')
					.append(time(end))
					.append(",Caption,,0,0,0,,");
				text(cue, i, ass);
				ass.append('\n');
			}
		}
	}

	private void text(Cue cue, int spoken, StringBuilder ass) {
		double shrink = this.layout.fit().shrink(cue.lines());
		int at = 0;
		for (List<Token> line : cue.lines()) {
			ass.append((at > 0) ? "\\N" : "");
			for (int i = 0; i < line.size(); i++, at++) {
				Token token = line.get(i);
				token((i > 0 && token.spaced()) ? " " + token.text() : token.text(), at == spoken, shrink, ass);
			}
		}
	}

	private void token(String token, boolean spoken, double shrink, StringBuilder ass) {
		CaptionStyle style = this.captions.style();
		ass.append("{\\1c").append(tag(spoken ? style.highlight() : style.color())).append('}');
		for (FontRun run : this.layout.lettering().runs(token)) {
			ass.append("{\\fn")
				.append(run.face().family())
				.append("\\fs")
				.append((int) (this.layout.lettering().lineHeight(run.face()) * shrink))
				.append('}')
				.append(escaped(run.text()));
		}
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

	private static long centis(long millis) {
		return (millis + 5) / 10;
	}

	private static String time(long millis) {
		long centis = centis(millis);
		return String.format(Locale.ROOT, "%d:%02d:%02d.%02d", centis / 360_000, centis / 6_000 % 60, centis / 100 % 60,
				centis % 100);
	}

}
