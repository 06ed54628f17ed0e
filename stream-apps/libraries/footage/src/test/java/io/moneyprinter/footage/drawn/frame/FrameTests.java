package io.moneyprinter.footage.drawn.frame;

import java.awt.image.BufferedImage;
import java.util.Arrays;

import io.moneyprinter.video.Canvas;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.within;

/**
 * Tests for {@link Frame} and {@link Sprite}.
 */
class FrameTests {

	private static final int SIDE = 32;

	private final Frame frame = new Frame(new Canvas(SIDE, SIDE, 30));

	private final Plate plate = new Plate(new Canvas(SIDE, SIDE, 30));

	/** Reference values of BT.709 in limited range, worked out by its formula. */
	@ParameterizedTest
	@CsvSource({ "000000,16,128,128", "FFFFFF,235,128,128", "FF0000,63,102,240", "00FF00,173,42,26",
			"0000FF,32,240,118", "808080,126,128,128" })
	void keepsColoursByBt709(String rgb, int luma, int cb, int cr) {
		Arrays.fill(this.plate.pixels(), Integer.parseInt(rgb, 16));
		this.frame.project(this.plate);
		assertThat(this.frame.bytes()[SIDE * 5 + 5] & 0xFF).isCloseTo(luma, within(1));
		assertThat(this.frame.bytes()[SIDE * SIDE + 40] & 0xFF).isCloseTo(cb, within(1));
		assertThat(this.frame.bytes()[SIDE * SIDE * 5 / 4 + 40] & 0xFF).isCloseTo(cr, within(1));
	}

	@Test
	void interpolatesBetweenThePlatesPixels() {
		for (int i = 0; i < this.plate.pixels().length; i++) {
			this.plate.pixels()[i] = 0x010101 * (i % (SIDE / 2) * 16);
		}
		this.frame.project(this.plate);
		for (int x = 1; x < SIDE; x++) {
			assertThat(luma(x, 8) - luma(x - 1, 8)).isBetween(0, 8);
		}
	}

	@Test
	void movesSpritesByFractionsOfAPixel() {
		BufferedImage bar = new BufferedImage(8, 4, BufferedImage.TYPE_INT_ARGB);
		for (int i = 0; i < 32; i++) {
			bar.setRGB(i % 8, i / 8, 0xFFFFFFFF);
		}
		Sprite sprite = new Sprite(bar);
		for (double y = 8; y < 12; y += 0.125) {
			this.frame.project(this.plate);
			sprite.draw(this.frame, 8, y, 1);
			assertThat(centre()).isCloseTo(y + 1.5, within(0.03));
		}
	}

	@Test
	void cutsSpritesOffAtTheEdges() {
		BufferedImage square = new BufferedImage(20, 20, BufferedImage.TYPE_INT_ARGB);
		square.setRGB(10, 10, 0xFFFFFFFF);
		this.frame.project(this.plate);
		byte[] before = this.frame.bytes().clone();
		for (int[] place : new int[][] { { -40, 0 }, { 40, 0 }, { 0, -40 }, { 0, 40 } }) {
			new Sprite(square).draw(this.frame, place[0], place[1], 1);
		}
		assertThat(this.frame.bytes()).isEqualTo(before);
	}

	private int luma(int x, int y) {
		return this.frame.bytes()[y * SIDE + x] & 0xFF;
	}

	/** The height at which column 12 is bright. */
	private double centre() {
		double sum = 0;
		double moment = 0;
		for (int y = 0; y < SIDE; y++) {
			sum += luma(12, y) - 16;
			moment += (luma(12, y) - 16) * y;
		}
		return moment / sum;
	}

}
