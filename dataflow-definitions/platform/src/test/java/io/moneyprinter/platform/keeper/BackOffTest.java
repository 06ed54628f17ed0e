package io.moneyprinter.platform.keeper;

import java.time.Duration;
import java.time.Instant;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

class BackOffTest {

	private static final Instant NOW = Instant.parse("2026-01-01T00:00:00Z");

	private final BackOff backOff = new BackOff();

	@Test
	void everyQuickDeathDoublesTheWaitUpToAHalfMinute() {
		assertThat(this.backOff.died(NOW, NOW)).isEqualTo(Duration.ofSeconds(1));
		assertThat(this.backOff.died(NOW, NOW)).isEqualTo(Duration.ofSeconds(2));
		for (int death = 0; death < 10; death++) {
			this.backOff.died(NOW, NOW);
		}
		assertThat(this.backOff.died(NOW, NOW)).isEqualTo(Duration.ofSeconds(30));
	}

	@Test
	void aLongLifeForgivesEarlierDeaths() {
		this.backOff.died(NOW, NOW);
		this.backOff.died(NOW, NOW);
		assertThat(this.backOff.died(NOW, NOW.plusSeconds(61))).isEqualTo(Duration.ofSeconds(1));
	}

	@Test
	void itIsDueWhenTheWaitIsOver() {
		this.backOff.died(NOW, NOW);
		assertThat(this.backOff.isDue(NOW.plusMillis(999))).isFalse();
		assertThat(this.backOff.isDue(NOW.plusSeconds(1))).isTrue();
	}

}
