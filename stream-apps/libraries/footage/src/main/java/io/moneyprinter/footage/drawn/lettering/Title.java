package io.moneyprinter.footage.drawn.lettering;

import io.moneyprinter.footage.drawn.frame.Frame;
import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.lettering.Typesetter.Setting;

/**
 * A heading that rises into place word by word, and a bar that grows beside it.
 */
final class Title implements Overlay {

	private static final double START = 0.12;

	private static final double GROW = 0.9;

	/** How much of the free room is above the heading. */
	private static final double ABOVE = 0.42;

	private final Words words;

	private final Bar bar;

	Title(String text, Pen pen, Zone zone, Manner manner, Ink accent) {
		double thickness = Math.max(2, pen.size() * 0.075);
		double gap = pen.size() * 0.34;
		Setting setting = Typesetter.set(text, pen, zone.width(), zone.height() - thickness - gap);
		double top = zone.top() + Math.max(0, ABOVE * (zone.height() - setting.height() - thickness - gap));
		boolean above = manner == Manner.LEFT;
		double first = top + (above ? thickness + gap : 0);
		this.words = new Words(setting, new Zone(zone.left(), (int) first, zone.width(), zone.height()), manner, START);
		double length = 1.15 * pen.size();
		double left = zone.left() + manner.start(zone.width(), length, setting.right());
		this.bar = new Bar(left, above ? top : top + setting.height() + gap, length, thickness, accent);
	}

	@Override
	public void draw(Frame frame, double seconds) {
		this.bar.draw(frame, Ease.out(seconds, START, GROW));
		this.words.draw(frame, seconds);
	}

}
