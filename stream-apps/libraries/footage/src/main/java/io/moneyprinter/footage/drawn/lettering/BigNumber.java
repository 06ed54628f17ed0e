package io.moneyprinter.footage.drawn.lettering;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.footage.drawn.frame.Frame;
import io.moneyprinter.footage.drawn.lettering.Pen.Placed;

/**
 * A large number whose digits roll like a meter's, a bar, and its unit.
 */
final class BigNumber implements Overlay {

	private static final double ROLL = 1.25;

	/** How far the first digit rolls; each further one rolls three more. */
	private static final int TURNS = 5;

	private static final double CAP_HEIGHT = 0.73;

	private final List<Wheel> wheels = new ArrayList<>();

	private final Bar bar;

	private final Overlay unit;

	private final double start;

	private final double pitch;

	private final int top;

	private final int bottom;

	BigNumber(Legend.Number legend, Pen number, Pen unit, Zone zone, Manner manner) {
		Pen fitting = number;
		while (width(legend.number(), fitting) > zone.width()) {
			fitting = fitting.sized(fitting.size() * 0.94);
		}
		double size = fitting.size();
		this.start = Math.max(0.1, legend.seconds() - 0.5);
		this.pitch = 1.25 * size;
		double below = legend.unit().isEmpty() ? 0 : 0.2 * size + 1.4 * unit.size();
		double baseline = Math
			.round(zone.top() + Math.max(0, 0.45 * (zone.height() - CAP_HEIGHT * size - below)) + CAP_HEIGHT * size);
		this.top = (int) (baseline - 0.86 * size) / 2 * 2;
		this.bottom = (int) (baseline + 0.16 * size) / 2 * 2;
		double width = width(legend.number(), fitting);
		double left = zone.left() + manner.start(zone.width(), width, false);
		setWheels(legend.number(), fitting, left, baseline);
		double thickness = Math.max(2, 0.045 * size);
		double length = Math.min(width, 1.1 * size);
		this.bar = new Bar(zone.left() + manner.start(zone.width(), length, false), baseline + 0.2 * size, length,
				thickness, number.ink());
		Zone rest = new Zone(zone.left(), (int) (baseline + 0.26 * size + thickness), zone.width(),
				(int) (2.4 * unit.size()));
		this.unit = legend.unit().isEmpty() ? Overlay.NONE : new Words(legend.unit(), unit, rest, manner, 0.0);
	}

	private void setWheels(String number, Pen pen, double left, double baseline) {
		double x = left;
		for (int i = 0; i < number.length(); i++) {
			char letter = number.charAt(i);
			this.wheels.add(Wheel.of(letter, pen, x, baseline, TURNS + 3 * i));
			x += advance(letter, pen);
		}
	}

	private static double width(String number, Pen pen) {
		return number.chars().mapToDouble((letter) -> advance((char) letter, pen)).sum();
	}

	/** Digits are equally wide, so that the number stands still while they roll. */
	private static double advance(char letter, Pen pen) {
		return pen.width(Wheel.digit(letter) ? "0" : String.valueOf(letter));
	}

	@Override
	public void draw(Frame frame, double seconds) {
		double time = seconds - this.start;
		double shown = Ease.smooth(time, 0, 0.3);
		for (int i = 0; i < this.wheels.size(); i++) {
			double rolled = Ease.out(time, 0.05 * i, ROLL);
			this.wheels.get(i).draw(frame, rolled, this.pitch, shown, this.top, this.bottom);
		}
		this.bar.draw(frame, Ease.out(time, 0.35, 0.9));
		this.unit.draw(frame, time - 0.4);
	}

	/** One letter of the number, and the digits before it. */
	private record Wheel(List<Placed> digits, int goal, int turns) {

		static boolean digit(char letter) {
			return letter >= '0' && letter <= '9';
		}

		static Wheel of(char letter, Pen pen, double x, double baseline, int turns) {
			List<Placed> faces = new ArrayList<>();
			if (!digit(letter)) {
				faces.add(pen.write(String.valueOf(letter), x, baseline));
				return new Wheel(faces, 0, 0);
			}
			double room = pen.width("0");
			for (char face = '0'; face <= '9'; face++) {
				String text = String.valueOf(face);
				faces.add(pen.write(text, x + (room - pen.width(text)) / 2, baseline));
			}
			return new Wheel(faces, letter - '0', turns);
		}

		void draw(Frame frame, double rolled, double pitch, double shown, int top, int bottom) {
			double at = this.goal - this.turns * (1 - rolled);
			int whole = (int) Math.floor(at);
			face(frame, whole, (at - whole) * pitch, shown, top, bottom);
			if (at > whole) {
				face(frame, whole + 1, (at - whole - 1) * pitch, shown, top, bottom);
			}
		}

		private void face(Frame frame, int number, double lift, double shown, int top, int bottom) {
			Placed face = this.digits.get(Math.floorMod(number, this.digits.size()));
			boolean still = lift == 0;
			face.sprite()
				.drawWithin(frame, face.x(), face.y() - lift, shown, still ? 0 : top, still ? frame.height() : bottom);
		}

	}

}
