package io.moneyprinter.footage.drawn.lettering;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.drawn.frame.Frame;
import io.moneyprinter.footage.drawn.lettering.Pen.Placed;
import io.moneyprinter.footage.drawn.lettering.Typesetter.Setting;

/**
 * Words that rise into place one after another.
 */
final class Words implements Overlay {

	private static final double STAGGER = 0.085;

	/** The last word starts to rise this much after the first at the latest. */
	private static final double SPREAD = 0.8;

	private static final double RISE = 0.75;

	/** Where a baseline lies in its line. */
	private static final double BASELINE = 0.82;

	private final List<Placed> words = new ArrayList<>();

	private final double start;

	private final double lift;

	/**
	 * Sets words at the top of a room.
	 * @param text not blank
	 * @param pen its size is the largest allowed
	 * @param room where they stand
	 * @param manner how they stand
	 * @param start when the first begins to rise, in seconds
	 */
	Words(String text, Pen pen, Zone room, Manner manner, double start) {
		this(Typesetter.set(text, pen, room.width(), room.height()), room, manner, start);
	}

	Words(Setting setting, Zone room, Manner manner, double start) {
		this.start = start;
		this.lift = 0.55 * setting.pen().size();
		for (int line = 0; line < setting.lines().size(); line++) {
			double left = room.left() + manner.start(room.width(), setting.width(line), setting.right());
			double below = (line + BASELINE) * Typesetter.LEADING * setting.pen().size();
			place(setting, line, left, Math.round(room.top() + below));
		}
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
		double stagger = Math.min(STAGGER, SPREAD / this.words.size());
		for (int i = 0; i < this.words.size(); i++) {
			double delay = this.start + stagger * i;
			Placed word = this.words.get(i);
			double y = word.y() + this.lift * (1 - Ease.out(seconds, delay, RISE));
			word.sprite().draw(frame, word.x(), y, Ease.smooth(seconds, delay, RISE / 2));
		}
	}

}
