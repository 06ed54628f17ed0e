package io.moneyprinter.grid.work;

import java.time.Duration;
import java.time.Instant;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.function.Predicate;

import io.moneyprinter.grid.work.Line.Waiting;
import io.moneyprinter.grid.work.Workshop.Tally;
import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one member has in hand: each errand on a thread of its own, held on to while it
 * runs, and told of when it has ended.
 */
final class Hands implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Hands.class);

	/** Ffmpeg is killed at once; this is for what follows. */
	private static final int END_SECONDS = 10;

	private final String member;

	private final int capacity;

	private final Board board;

	private final Craft craft;

	private final Runnable ended;

	private final Map<String, Running> running = new LinkedHashMap<>();

	private final ExecutorService threads = Executors.newCachedThreadPool(Hands::thread);

	private Tally tally = Tally.NOTHING;

	/**
	 * Hands of a member.
	 * @param ended called when an errand is no longer in hand
	 */
	Hands(String member, int capacity, Board board, Craft craft, Runnable ended) {
		this.member = member;
		this.capacity = capacity;
		this.board = board;
		this.craft = craft;
		this.ended = ended;
		this.threads.execute(this::hold);
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "grid-workshop");
		thread.setDaemon(true);
		return thread;
	}

	/** Begins an errand that this member has claimed. */
	synchronized void begin(Waiting next) {
		Running begun = new Running(next.order(), next.errand(), Instant.now());
		this.running.put(next.errand().key(), begun);
		this.tally = new Tally(this.tally.begun() + 1, this.tally.made(), this.tally.broken());
		this.threads.execute(() -> work(begun));
	}

	private void work(Running begun) {
		Outcome outcome = outcome(begun);
		begun.leave();
		count(outcome != null && outcome.failure() == null);
		String key = begun.errand().key();
		try {
			if (outcome != null) {
				this.board.end(key, outcome);
			}
			else {
				this.board.release(key);
			}
		}
		catch (RuntimeException ex) {
			LOG.warn("The grid cannot be told what became of {}: {}", key, ex.toString());
		}
		finally {
			letGo(key);
		}
	}

	/** {@code null} if nobody wants it any more, or another member has to do it. */
	private @Nullable Outcome outcome(Running begun) {
		try {
			begun.enter();
			this.craft.make(begun.order(), begun.errand(), begun::at);
			return Outcome.made(this.member);
		}
		catch (InterruptedException ex) {
			return null;
		}
		catch (RuntimeException | LinkageError | OutOfMemoryError ex) {
			LOG.debug("An errand failed.", ex);
			return Outcome.failed(this.member, ex);
		}
	}

	private synchronized void count(boolean made) {
		this.tally = new Tally(this.tally.begun(), this.tally.made() + (made ? 1 : 0),
				this.tally.broken() + (made ? 0 : 1));
	}

	private void letGo(String key) {
		synchronized (this) {
			this.running.remove(key);
			notifyAll();
		}
		this.ended.run();
	}

	synchronized boolean has(String key) {
		return this.running.containsKey(key);
	}

	synchronized List<Running> running() {
		return List.copyOf(this.running.values());
	}

	synchronized Tally tally() {
		return this.tally;
	}

	/** Permits in use. */
	synchronized int busy() {
		return this.running.values().stream().mapToInt(this::permits).sum();
	}

	synchronized Map<AccountId, Integer> busyByAccount() {
		Map<AccountId, Integer> busy = new HashMap<>();
		this.running.values()
			.forEach((one) -> busy.merge(one.order().commission().account(), permits(one), Integer::sum));
		return busy;
	}

	private int permits(Running one) {
		return one.errand().weight().permitsOf(this.capacity);
	}

	/** Ends what runs and nobody wants. */
	synchronized void end(Predicate<Running> unwanted) {
		this.running.values().stream().filter(unwanted).forEach(Running::end);
	}

	/** Tells whether nothing is in hand, now or after a while. */
	synchronized boolean awaitEmpty(Duration longest) throws InterruptedException {
		long end = System.nanoTime() + longest.toNanos();
		while (!this.running.isEmpty()) {
			long left = TimeUnit.NANOSECONDS.toMillis(end - System.nanoTime());
			if (left <= 0) {
				return false;
			}
			wait(left);
		}
		return true;
	}

	private void hold() {
		try {
			while (!this.threads.isShutdown()) {
				Thread.sleep(1000);
				running().forEach(this::hold);
			}
		}
		catch (InterruptedException ex) {
			LOG.debug("The workshop is closed.");
		}
	}

	private void hold(Running one) {
		try {
			this.board.hold(one.errand().key(), one.frames());
		}
		catch (RuntimeException ex) {
			LOG.warn("The grid cannot be told of {}: {}", one.errand().key(), ex.toString());
		}
	}

	/** Ends all that runs. */
	@Override
	public void close() {
		end((one) -> true);
		this.threads.shutdownNow();
		try {
			if (!this.threads.awaitTermination(END_SECONDS, TimeUnit.SECONDS)) {
				LOG.warn("Some work has not ended within {} seconds.", END_SECONDS);
			}
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
