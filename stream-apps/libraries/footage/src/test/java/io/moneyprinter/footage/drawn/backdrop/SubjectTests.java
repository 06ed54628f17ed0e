package io.moneyprinter.footage.drawn.backdrop;

import java.util.Arrays;

import io.moneyprinter.footage.drawn.frame.Frame;
import io.moneyprinter.footage.drawn.frame.Plate;
import io.moneyprinter.video.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Tests for every {@link Subject}.
 */
class SubjectTests {

	/** Mean difference of luma from which ffmpeg's freezedetect sees motion: −60 dB. */
	private static final double FREEZE = 0.255;

	private final Canvas canvas = new Canvas(180, 320, 30);

	private final Plate plate = new Plate(this.canvas);

	private final Frame frame = new Frame(this.canvas);

	@ParameterizedTest
	@EnumSource
	void neverStandsStill(Subject subject) {
		Backdrop backdrop = subject.backdrop(subject.palette(Palette.TIDE), 5);
		for (double second = 0; second < 20; second += 2.9) {
			byte[] before = luma(backdrop, second);
			assertThat(difference(before, luma(backdrop, second + 0.5))).isGreaterThan(FREEZE);
		}
	}

	@ParameterizedTest
	@EnumSource
	void neverJumps(Subject subject) {
		Backdrop backdrop = subject.backdrop(subject.palette(Palette.TIDE), 6);
		for (double second = 0.3; second < 20; second += 3.7) {
			byte[] before = luma(backdrop, second);
			assertThat(difference(before, luma(backdrop, second + 1.0 / 30))).isLessThan(4);
		}
	}

	@ParameterizedTest
	@EnumSource
	void isNeverBlackAndLeavesTheTopReadable(Subject subject) {
		for (Palette palette : Palette.values()) {
			byte[] luma = luma(subject.backdrop(subject.palette(palette), 11), 4);
			assertThat(mean(luma, 0, luma.length)).isBetween(28.0, 150.0);
			assertThat(mean(luma, luma.length * 16 / 100, luma.length * 40 / 100)).isLessThan(135);
		}
	}

	@ParameterizedTest
	@EnumSource
	void looksDifferentForAnotherSeed(Subject subject) {
		byte[] one = luma(subject.backdrop(Palette.POLAR, 1), 1);
		assertThat(difference(one, luma(subject.backdrop(Palette.POLAR, 2), 1))).isGreaterThan(0.5);
	}

	@ParameterizedTest
	@EnumSource
	void paintsAMomentWhateverWasPaintedBefore(Subject subject) {
		Backdrop backdrop = subject.backdrop(Palette.DUSK, 3);
		byte[] once = luma(backdrop, 2);
		luma(backdrop, 9);
		assertThat(luma(backdrop, 2)).isEqualTo(once);
	}

	@Test
	void understandsPlurals() {
		assertThat(Subject.MOUNTAINS.fits("mountains")).isTrue();
		assertThat(Subject.DEEP.fits("fishes")).isTrue();
		assertThat(Subject.CITY.fits("mountains")).isFalse();
	}

	private byte[] luma(Backdrop backdrop, double seconds) {
		backdrop.paint(this.plate, seconds);
		this.frame.project(this.plate);
		return Arrays.copyOf(this.frame.bytes(), this.canvas.width() * this.canvas.height());
	}

	private static double difference(byte[] one, byte[] other) {
		long sum = 0;
		for (int i = 0; i < one.length; i++) {
			sum += Math.abs((one[i] & 0xFF) - (other[i] & 0xFF));
		}
		return sum / (double) one.length;
	}

	private static double mean(byte[] luma, int from, int to) {
		long sum = 0;
		for (int i = from; i < to; i++) {
			sum += luma[i] & 0xFF;
		}
		return sum / (double) (to - from);
	}

}
