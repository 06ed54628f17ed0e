package io.moneyprinter.footage.drawn.lettering;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.drawn.frame.Frame;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.lettering.Pen.Placed;
import io.moneyprinter.footage.drawn.lettering.Typesetter.Setting;

/**
 * A heading whose words rise into place one after another, and a bar that grows beside
 * it.
 */
final class Title implements Overlay {

	private static final double START = 0.12;

	private static final double STAGGER = 0.085;

	private static final double RISE = 0.75;

	private static final double BAR_LENGTH = 0.9;

	private final List<Placed> words = new ArrayList<>();

	private final double lift;

	private final Bar bar;

	Title(String text, Pen pen, Zone zone, Manner manner, Ink accent) {
		double thickness = Math.max(2, pen.size() * 0.075);
		double gap = pen.size() * 0.34;
		Setting setting = Typesetter.set(text, pen, zone.width(), zone.height() - thickness - gap);
		this.lift = 0.55 * setting.pen().size();
		double block = setting.height() + thickness + gap;
		double top = zone.top() + Math.max(0, 0.42 * (zone.height() - block));
		boolean above = manner == Manner.LEFT;
		double first = top + (above ? thickness + gap : 0);
		for (int line = 0; line < setting.lines().size(); line++) {
			double baseline = Math.round(first + (line + 0.82) * Typesetter.LEADING * setting.pen().size());
			place(setting, line, zone.left() + manner.start(zone.width(), setting.width(line), setting.right()),
					baseline);
		}
		double length = 1.15 * pen.size();
		double left = zone.left() + manner.start(zone.width(), length, setting.right());
		this.bar = new Bar(left, above ? top : top + setting.height() + gap, length, thickness, accent);
	}

	private void place(Setting setting, int line, double left, double baseline) {
		List<String> pieces = setting.lines().get(line);
		if (setting.right()) {
			this.words.add(setting.pen().write(String.join("", pieces).strip(), left, baseline));
			return;
		}
		StringBuilder before = new StringBuilder();
		for (String piece : pieces) {
			if (!piece.isBlank()) {
				this.words.add(setting.pen().write(piece.strip(), left + advance(setting.pen(), before), baseline));
			}
			before.append(piece);
		}
	}

	/** The room that a line's beginning takes, its last space included. */
	private static double advance(Pen pen, StringBuilder before) {
		return before.isEmpty() ? 0 : pen.layout(before.toString()).getAdvance();
	}

	@Override
	public void draw(Frame frame, double seconds) {
		this.bar.draw(frame, Ease.out(seconds, START, BAR_LENGTH));
		for (int i = 0; i < this.words.size(); i++) {
			double delay = START + STAGGER * i;
			Placed word = this.words.get(i);
			double y = word.y() + this.lift * (1 - Ease.out(seconds, delay, RISE));
			word.sprite().draw(frame, word.x(), y, Ease.smooth(seconds, delay, RISE / 2));
		}
	}

}
