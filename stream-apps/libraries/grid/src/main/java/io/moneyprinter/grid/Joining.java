package io.moneyprinter.grid;

import java.time.Duration;
import java.util.Optional;
import java.util.function.Supplier;

import io.moneyprinter.grid.cluster.ClusterMember;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Joins a grid in the background, since a member takes some seconds to start, and again
 * whenever that fails or the member is lost.
 */
final class Joining implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Joining.class);

	/** Between tries, and between looks whether the member still stands. */
	private static final Duration PAUSE = Duration.ofSeconds(10);

	private final Supplier<ClusterMember> start;

	private final Thread thread = new Thread(this::run, "grid-join");

	private @Nullable ClusterMember member;

	private boolean failed;

	private boolean closed;

	Joining(Supplier<ClusterMember> start) {
		this.start = start;
		this.thread.setDaemon(true);
	}

	void begin() {
		this.thread.start();
	}

	private void run() {
		try {
			while (!isClosed()) {
				dropLost();
				if (isMissing()) {
					attempt();
				}
				Thread.sleep(PAUSE.toMillis());
			}
		}
		catch (InterruptedException ex) {
			LOG.debug("No grid is joined any more.");
		}
	}

	private void attempt() {
		try {
			joined(this.start.get());
		}
		catch (RuntimeException | LinkageError ex) {
			failed();
			LOG.error(
					"No grid can be joined. Films are made on this machine alone, and it is tried again every {} seconds;"
							+ " moneyprinter.grid.port names the first of the ports that are tried: {}",
					PAUSE.toSeconds(), ex.getMessage(), ex);
		}
	}

	private void joined(ClusterMember started) {
		synchronized (this) {
			if (!this.closed) {
				this.member = started;
				this.failed = false;
				notifyAll();
				return;
			}
		}
		started.close();
	}

	private synchronized void failed() {
		this.failed = true;
		notifyAll();
	}

	private void dropLost() {
		ClusterMember lost;
		synchronized (this) {
			if (this.closed || this.member == null || this.member.membership().active()) {
				return;
			}
			lost = this.member;
			this.member = null;
			this.failed = true;
		}
		LOG.error("The grid has been lost. Films are made on this machine alone until one is joined again.");
		lost.close();
	}

	/** Empty while no grid is joined. */
	Optional<ClusterMember> now() {
		return last().filter((joined) -> joined.membership().active());
	}

	/** The same, and the member that has left. */
	synchronized Optional<ClusterMember> last() {
		return Optional.ofNullable(this.member);
	}

	/**
	 * Waits while the member is starting for the first time.
	 * @param longest how long
	 */
	synchronized Optional<ClusterMember> await(Duration longest) throws InterruptedException {
		long end = System.nanoTime() + longest.toNanos();
		while (this.member == null && !this.failed && !this.closed) {
			long left = Duration.ofNanos(end - System.nanoTime()).toMillis();
			if (left <= 0) {
				break;
			}
			wait(left);
		}
		return now();
	}

	private synchronized boolean isMissing() {
		return this.member == null;
	}

	private synchronized boolean isClosed() {
		return this.closed;
	}

	/** Joins nothing any more. Whoever has a member lets it go. */
	@Override
	public synchronized void close() {
		this.closed = true;
		this.thread.interrupt();
		notifyAll();
	}

}
