package io.moneyprinter.footage.drawn;

import java.io.IOException;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.footage.MotionShot;
import io.moneyprinter.footage.Span;
import io.moneyprinter.footage.drawn.backdrop.Backdrop;
import io.moneyprinter.footage.drawn.frame.Frame;
import io.moneyprinter.footage.drawn.frame.Plate;
import io.moneyprinter.footage.drawn.lettering.Overlay;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Origin;

/**
 * A shot that is drawn.
 *
 * @param span when it is seen
 * @param canvas what it is drawn on
 * @param card what it shows
 * @param origin for the report
 */
record DrawnShot(Span span, Canvas canvas, Card card, Origin origin) implements MotionShot {

	@Override
	public String recipe() {
		return DrawnFootage.RECIPE + ":" + this.card.recipe();
	}

	@Override
	public void draw(long frameCount, FrameSink sink) throws IOException {
		Plate plate = new Plate(this.canvas);
		Frame frame = new Frame(this.canvas);
		Backdrop backdrop = this.card.backdrop();
		Overlay overlay = this.card.overlay();
		for (long i = 0; i < frameCount; i++) {
			double seconds = i / (double) this.canvas.framesPerSecond();
			backdrop.paint(plate, seconds);
			frame.project(plate);
			overlay.draw(frame, seconds);
			sink.frame(frame.bytes());
		}
	}

}
