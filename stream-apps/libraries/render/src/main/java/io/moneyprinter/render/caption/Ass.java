package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.render.layer.TextStrip;
import io.moneyprinter.video.Color;

/**
 * Writes Advanced SubStation Alpha, which libass draws.
 */
final class Ass {

	private Ass() {
	}

	/**
	 * Draws plates, and nothing where there is none.
	 * @param plates in order
	 * @param frames how many the strip covers
	 * @param layout of all plates
	 * @param place where the strip lies
	 */
	static TextStrip strip(List<Plate> plates, long frames, TextLayout layout, TextLayout.Strip place) {
		StringBuilder ass = new StringBuilder(
				head(layout, place, layout.style().color(), layout.lettering().size(), ""));
		List<Long> starts = new ArrayList<>();
		Set<FontFace> faces = EnumSet.noneOf(FontFace.class);
		long at = 0;
		for (Plate plate : plates) {
			if (plate.fromFrame() > at) {
				starts.add(at);
			}
			events(starts.size(), plate.events(), ass);
			faces.addAll(plate.faces());
			starts.add(plate.fromFrame());
			at = plate.toFrame();
		}
		if (at < frames) {
			starts.add(at);
		}
		return new TextStrip(place.y(), layout.canvas().width(), place.height(), ass.toString(), starts, faces);
	}

	/**
	 * How a script begins.
	 * @param layout of all that is written
	 * @param place where the picture that is written on lies
	 * @param heard colour of words that were heard; all words are, unless they tell when
	 * @param size of the font as subtitles call it
	 * @param more lines about the script
	 */
	static String head(TextLayout layout, TextLayout.Strip place, Color heard, int size, String more) {
		return String.format(Locale.ROOT,
				"""
						[Script Info]
						ScriptType: v4.00+
						PlayResX: %d
						PlayResY: %d
						WrapStyle: 2
						ScaledBorderAndShadow: yes
						%s
						[V4+ Styles]
						Format: Name, Fontname, Fontsize, PrimaryColour, SecondaryColour, OutlineColour, BackColour, Bold, Italic, \
						Underline, StrikeOut, ScaleX, ScaleY, Spacing, Angle, BorderStyle, Outline, Shadow, Alignment, MarginL, \
						MarginR, MarginV, Encoding
						Style: Text,%s,%d,%s,%s,%s,&H80000000,-1,0,0,0,100,100,0,0,1,%.1f,%.1f,%d,%d,%d,%d,-1

						[Events]
						Format: Layer, Start, End, Style, Name, MarginL, MarginR, MarginV, Effect, Text
						""",
				layout.canvas().width(), place.height(), more, layout.lettering().face().family(), size, opaque(heard),
				opaque(layout.style().color()), opaque(layout.style().outline()), layout.outline(), layout.shadow(),
				layout.alignment(), layout.sideMargin(), layout.sideMargin(), place.margin());
	}

	private static void events(int second, List<String> texts, StringBuilder ass) {
		for (int layer = 0; layer < texts.size(); layer++) {
			event(layer, time(second), time(second + 1), texts.get(layer), ass);
		}
	}

	static void event(int layer, String from, String to, String text, StringBuilder ass) {
		ass.append("Dialogue: ")
			.append(layer)
			.append(',')
			.append(from)
			.append(',')
			.append(to)
			.append(",Text,,0,0,0,,")
			.append(text)
			.append('\n');
	}

	/** Text as text: braces begin commands. */
	static String escaped(String text) {
		return text.replace("{", "\\{").replace("}", "\\}");
	}

	private static String opaque(Color color) {
		return "&H00" + bgr(color);
	}

	/** A colour within a command. */
	static String tag(Color color) {
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
