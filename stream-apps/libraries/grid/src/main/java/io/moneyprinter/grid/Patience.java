package io.moneyprinter.grid;

import java.util.HashMap;
import java.util.Map;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * How often a film's segments may fail. What is the film's own fault fails it at once;
 * what may be one member's is tried on another; outages are waited out for a while.
 */
final class Patience {

	private static final int TRIES = 2;

	private static final int OUTAGES = 4;

	private static final long FIRST_PAUSE_MILLIS = 500;

	private final Map<String, Integer> failures = new HashMap<>();

	/** Returns when it is time for another try. */
	void spend(String key, VideoException failure) throws InterruptedException {
		int count = this.failures.merge(key, 1, Integer::sum);
		boolean outage = failure.code().outage();
		boolean hopeless = failure.code().category() == ErrorCode.Category.CALLER;
		if (hopeless || count >= (outage ? OUTAGES : TRIES)) {
			throw failure;
		}
		if (outage) {
			Thread.sleep(FIRST_PAUSE_MILLIS << count);
		}
	}

}
