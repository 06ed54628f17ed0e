package io.moneyprinter.footage.drawn.backdrop;

import java.awt.BasicStroke;
import java.awt.GradientPaint;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.RoundRectangle2D;
import java.util.SplittableRandom;

import io.moneyprinter.footage.drawn.frame.Ink;
import io.moneyprinter.footage.drawn.frame.Mesh;
import io.moneyprinter.footage.drawn.frame.Plate;

/**
 * Panes of coloured glass that turn slowly as they pass each other.
 */
final class Tiles implements Backdrop {

	private static final int PANES = 13;

	private final Palette palette;

	private final Mesh ground;

	private final double[] panes;

	Tiles(Palette palette, SplittableRandom random) {
		this.palette = palette;
		this.ground = Grounds.aurora(palette, random);
		this.panes = random.doubles(4 * PANES).toArray();
	}

	@Override
	public void paint(Plate plate, double seconds) {
		this.ground.paint(plate, seconds);
		Graphics2D pen = plate.pen();
		AffineTransform upright = pen.getTransform();
		for (int i = 0; i < PANES; i++) {
			double near = (i + 1.0) / PANES;
			double half = (0.05 + 0.15 * near * this.panes[4 * i + 3] + 0.05 * near) * plate.unit();
			double way = plate.height() + 4 * half;
			double at = (i + this.panes[4 * i + 1]) / PANES * 5 % 1 * way
					- (0.02 + 0.035 * near) * plate.unit() * seconds;
			double y = at - way * Math.floor(at / way) - 2 * half;
			double side = (i % 2 == 0) ? 0.02 + 0.3 * this.panes[4 * i] : 0.68 + 0.3 * this.panes[4 * i];
			pen.translate(side * plate.width(), y);
			pen.rotate(6.3 * this.panes[4 * i + 2] + (i % 2 == 0 ? 0.11 : -0.09) * seconds);
			pane(pen, half, near, i);
			pen.setTransform(upright);
		}
		pen.dispose();
	}

	private void pane(Graphics2D pen, double half, double near, int number) {
		Ink ink = (number % 5 == 3) ? this.palette.accent() : this.palette.mid().mix(this.palette.light(), near);
		RoundRectangle2D shape = new RoundRectangle2D.Double(-half, -half, 2 * half, 2 * half, 0.5 * half, 0.5 * half);
		pen.setPaint(new GradientPaint((float) -half, (float) -half, ink.color(0.12 + 0.26 * near), (float) half,
				(float) half, ink.color(0.03)));
		pen.fill(shape);
		pen.setColor(this.palette.light().color(0.15 + 0.35 * near));
		pen.setStroke(new BasicStroke((float) (0.018 * half + 0.6)));
		pen.draw(shape);
	}

}
