package io.moneyprinter.grid;

import java.time.Duration;

import io.moneyprinter.grid.wire.Leftovers;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Removes each hour what films have left in the store. The eldest member does it for all.
 */
final class Upkeep implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Upkeep.class);

	/** By then it is known who is the eldest. */
	private static final Duration FIRST = Duration.ofMinutes(2);

	private static final Duration EACH = Duration.ofHours(1);

	private final Grid grid;

	private final Leftovers leftovers;

	private final Thread thread = new Thread(this::run, "grid-upkeep");

	Upkeep(Grid grid, Leftovers leftovers) {
		this.grid = grid;
		this.leftovers = leftovers;
		this.thread.setDaemon(true);
	}

	void begin() {
		this.thread.start();
	}

	private void run() {
		try {
			for (Duration pause = FIRST; true; pause = EACH) {
				Thread.sleep(pause.toMillis());
				if (this.grid.joined().filter((member) -> member.membership().eldest()).isPresent()) {
					drop();
				}
			}
		}
		catch (InterruptedException ex) {
			LOG.debug("Whoever is the eldest now goes on.");
		}
	}

	private void drop() {
		try {
			int count = this.leftovers.drop();
			if (count > 0) {
				LOG.info("{} pieces of old films were removed from the store.", count);
			}
		}
		catch (RuntimeException ex) {
			LOG.warn("Pieces of old films cannot be removed just now: {}", ex.getMessage());
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
	}

}
