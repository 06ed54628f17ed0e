package io.moneyprinter.render.picture;

import java.io.IOException;
import java.util.Arrays;

import io.moneyprinter.footage.FrameSink;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Color;

/**
 * A plain colour.
 *
 * @param color of it
 * @param frames how many are drawn
 * @param canvas what they are drawn on
 */
record ColorDrawing(Color color, long frames, Canvas canvas) implements Drawing {

	@Override
	public void draw(FrameSink sink) throws IOException {
		byte[] frame = new byte[Plane.bytes(this.canvas)];
		Yuv yuv = Yuv.of(this.color);
		int[] values = { yuv.y(), yuv.u(), yuv.v() };
		for (int i = 0; i < values.length; i++) {
			Plane plane = Plane.of(this.canvas).get(i);
			Arrays.fill(frame, plane.offset(), plane.offset() + plane.width() * plane.height(), (byte) values[i]);
		}
		for (long i = 0; i < this.frames; i++) {
			sink.frame(frame);
		}
	}

}
