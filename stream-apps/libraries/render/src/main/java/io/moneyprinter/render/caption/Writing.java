package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import io.moneyprinter.media.FontFace;
import io.moneyprinter.storyboard.LetterStyle.Box;
import io.moneyprinter.video.Color;

/**
 * One look of a text, written as libass reads it: letters in the fonts that have them,
 * and the box behind them.
 */
final class Writing {

	private static final int OPAQUE = 255;

	/** Radius of a rounded corner as a share of a line's height. */
	private static final double ROUND = 0.28;

	/** How far the handles of a Bézier curve reach that is a quarter of a circle. */
	private static final double HANDLE = 0.5523;

	private final TextLayout layout;

	private final Pose pose;

	private final double shrink;

	private final StringBuilder text = new StringBuilder();

	private final Set<FontFace> faces = EnumSet.noneOf(FontFace.class);

	Writing(TextLayout layout, Pose pose, double shrink) {
		this.layout = layout;
		this.pose = pose;
		this.shrink = shrink;
		if (pose.scale() != 1) {
			String percent = String.format(Locale.ROOT, "%.1f", pose.scale() * 100);
			this.text.append("{\\fscx").append(percent).append("\\fscy").append(percent).append('}');
		}
		if (pose.opacity() < 1) {
			this.text.append("{\\alpha").append(alpha(pose.opacity())).append('}');
		}
	}

	void line() {
		this.text.append("\\N");
	}

	void color(Color color) {
		this.text.append("{\\1c").append(Ass.tag(color)).append('}');
	}

	void letters(String letters) {
		for (FontRun run : this.layout.lettering().runs(letters)) {
			this.faces.add(run.face());
			this.text.append(font(run.face(), (int) (this.layout.lettering().lineHeight(run.face()) * this.shrink)))
				.append(Ass.escaped(run.text()));
		}
	}

	static String font(FontFace face, int size) {
		return "{\\fn" + face.family() + "\\fs" + size + "}";
	}

	/** The letters that follow, until the next such call, are heard for so long. */
	void heardFor(long hundredths) {
		this.text.append("{\\k").append(hundredths).append('}');
	}

	/**
	 * What has been written, as a plate.
	 * @param width of the widest line
	 * @param height of all lines
	 */
	Plate plate(long from, long to, double width, double height, TextLayout.Strip strip) {
		List<String> events = new ArrayList<>();
		Box box = this.layout.style().box();
		if (box != null) {
			events.add(box(box, width * this.pose.scale(), height * this.pose.scale(), strip));
		}
		events.add(this.text.toString());
		return new Plate(from, to, events, this.faces);
	}

	/** Drawn from its own corner on, wherever libass then puts it. */
	private String box(Box box, double lines, double high, TextLayout.Strip strip) {
		double beside = this.layout.beside() * this.pose.scale();
		double above = this.layout.above() * this.pose.scale();
		double width = lines + 2 * beside;
		double height = high + 2 * above;
		double x = switch (this.layout.place().column()) {
			case 0 -> this.layout.sideMargin() - beside;
			case 1 -> (this.layout.canvas().width() - width) / 2;
			default -> this.layout.canvas().width() - this.layout.sideMargin() + beside - width;
		};
		double y = switch (this.layout.place().row()) {
			case 0 -> strip.margin() - above;
			case 1 -> (strip.height() - height) / 2;
			default -> strip.height() - strip.margin() + above - height;
		};
		double radius = box.rounded() ? Math.min(this.layout.lettering().size() * ROUND, height / 2) : 0;
		return String.format(Locale.ROOT, "{\\an7\\pos(%.1f,%.1f)\\bord0\\shad0\\1c%s\\1a%s\\p1}%s{\\p0}", x, y,
				Ass.tag(box.color()), alpha(box.opacity() * this.pose.opacity()), outline(width, height, radius));
	}

	private static String outline(double width, double height, double radius) {
		double near = radius * (1 - HANDLE);
		return String.format(Locale.ROOT,
				"m %2$.1f 0 l %5$.1f 0 b %6$.1f 0 %1$.1f %3$.1f %1$.1f %2$.1f "
						+ "l %1$.1f %7$.1f b %1$.1f %8$.1f %6$.1f %4$.1f %5$.1f %4$.1f "
						+ "l %2$.1f %4$.1f b %3$.1f %4$.1f 0 %8$.1f 0 %7$.1f l 0 %2$.1f b 0 %3$.1f %3$.1f 0 %2$.1f 0",
				width, radius, near, height, width - radius, width - near, height - radius, height - near);
	}

	private static String alpha(double opacity) {
		return String.format(Locale.ROOT, "&H%02X&", (int) Math.round(OPAQUE * (1 - opacity)));
	}

}
