package io.moneyprinter.render.picture;

import java.util.List;

import io.moneyprinter.video.Canvas;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class SamplerTests {

	private static final Canvas CANVAS = new Canvas(128, 128, 30);

	private static final int SIDE = 160;

	@Test
	void aSlowMoveTremblesLessThanAViewerCanSee() {
		byte[] ramp = ramp();
		byte[] frame = new byte[Plane.bytes(CANVAS)];
		Sampler sampler = new Sampler(Plane.of(SIDE, SIDE), Plane.of(CANVAS));
		double sum = 0;
		int frames = 90;
		for (int i = 0; i < frames; i++) {
			double left = 2 + i * 0.0613;
			sampler.draw(ramp, left, 3, 1.05, frame);
			double error = position(frame) - left;
			double bias = 64 * 1.05 - 0.5;
			sum += Math.pow(error - bias, 2);
		}
		assertThat(Math.sqrt(sum / frames)).isLessThan(0.05);
	}

	@Test
	void theWholeOfAFrameOfTheSameSizeIsTheFrame() {
		byte[] source = ramp();
		List<Plane> planes = Plane.of(SIDE, SIDE);
		byte[] copy = new byte[source.length];
		new Sampler(planes, planes).draw(source, 0, 0, 1, copy);
		for (int i = 0; i < SIDE * SIDE; i++) {
			if (i % SIDE < SIDE - 1) {
				assertThat(copy[i]).isEqualTo(source[i]);
			}
		}
	}

	/** Luma tells the place: one step a pixel. */
	private static byte[] ramp() {
		byte[] frame = new byte[Plane.bytes(SIDE, SIDE)];
		for (int i = 0; i < frame.length; i++) {
			frame[i] = (byte) (i % SIDE + 20);
		}
		return frame;
	}

	/**
	 * Where in the source the middle of the picture was taken from, averaged over a
	 * stretch of it.
	 */
	private static double position(byte[] frame) {
		double sum = 0;
		int count = 0;
		for (int y = 10; y < 118; y++) {
			for (int x = 14; x < 114; x++) {
				sum += (frame[y * 128 + x] & 0xFF) - 20 - (x - 63.5) * 1.05;
				count++;
			}
		}
		return sum / count;
	}

}
