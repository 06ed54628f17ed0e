package io.moneyprinter.launcher.bench;

import java.time.Duration;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.LongStream;

import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/** Calls at a steady rate, and how their times are told. */
class SteadyCallsTests {

	@Test
	void makesAllCallsAndCountsErrors() throws InterruptedException {
		AtomicInteger calls = new AtomicInteger();
		SteadyCalls.Times times = SteadyCalls.make(1000, 50, () -> {
			if (calls.incrementAndGet() % 10 == 0) {
				throw new IllegalStateException("refused");
			}
		});
		assertThat(calls).hasValue(50);
		assertThat(times.errors()).isEqualTo(5);
		assertThat(times.answered()).hasSize(45).isSorted();
	}

	@Test
	void percentilesAreThoseOfTheCallsThatWereAnswered() {
		SteadyCalls.Times times = new SteadyCalls.Times(
				LongStream.rangeClosed(1, 200).mapToObj(Duration::ofNanos).toList(), 0);
		assertThat(times.within(50)).isEqualTo(Duration.ofNanos(100));
		assertThat(times.within(95)).isEqualTo(Duration.ofNanos(190));
		assertThat(times.within(100)).isEqualTo(Duration.ofNanos(200));
	}

}
