package io.moneyprinter.platform.keeper;

import java.time.Duration;
import java.time.Instant;

/**
 * How long to wait before something that died is started again: twice as long each time,
 * and from the beginning again once it has lived for a while.
 */
class BackOff {

	private static final Duration FIRST = Duration.ofSeconds(1);

	private static final Duration LONGEST = Duration.ofSeconds(30);

	private static final Duration LONG_LIFE = Duration.ofSeconds(60);

	private Duration pause = FIRST;

	private Instant due = Instant.MIN;

	/**
	 * Something died.
	 * @param born when it had been started
	 * @param now when it was found dead
	 * @return how long to wait
	 */
	Duration died(Instant born, Instant now) {
		if (Duration.between(born, now).compareTo(LONG_LIFE) > 0) {
			this.pause = FIRST;
		}
		Duration wait = this.pause;
		this.due = now.plus(wait);
		Duration twice = this.pause.multipliedBy(2);
		this.pause = (twice.compareTo(LONGEST) < 0) ? twice : LONGEST;
		return wait;
	}

	/** Whether the wait is over. */
	boolean isDue(Instant now) {
		return !now.isBefore(this.due);
	}

}
