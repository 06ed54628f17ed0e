package io.moneyprinter.testkit;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.time.ZoneOffset;

/**
 * A clock that moves by one millisecond at every question, so that no two times are
 * equal.
 */
public final class SteppingClock extends Clock {

	private Instant now;

	public SteppingClock(Instant start) {
		this.now = start;
	}

	@Override
	public synchronized Instant instant() {
		Instant asked = this.now;
		this.now = asked.plus(Duration.ofMillis(1));
		return asked;
	}

	/**
	 * Lets time pass.
	 * @param time how much
	 */
	public synchronized void advance(Duration time) {
		this.now = this.now.plus(time);
	}

	@Override
	public ZoneId getZone() {
		return ZoneOffset.UTC;
	}

	@Override
	public Clock withZone(ZoneId zone) {
		throw new UnsupportedOperationException("Tests have no time zones.");
	}

}
