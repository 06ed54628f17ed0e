package io.moneyprinter.grid.work;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** What segments take of a member. */
class WeightTests {

	@Test
	void aShotKeepsTwoProcessorsBusyAndAPassageOne() {
		assertThat(Weight.of(1080 * 1920, 150, 1.1).permits()).isEqualTo(2);
		assertThat(Weight.of(1080 * 1920, 12, 1.3).permits()).isEqualTo(1);
		assertThat(Weight.of(180 * 320, 300, 1).permits()).isEqualTo(1);
	}

	@Test
	void fourTimesThePixelsTakeFourTimesTheRoomOfWhoeverHasIt() {
		Weight large = Weight.of(2160L * 3840, 150, 1);
		assertThat(large.permitsOf(16)).isEqualTo(8);
		assertThat(large.permitsOf(2)).isEqualTo(2);
		assertThat(large.work()).isEqualTo(4 * Weight.of(1080 * 1920, 150, 1).work());
	}

}
