package io.moneyprinter.grid.work;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.grid.work.Line.Waiting;
import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * What one member does: it takes errands of all films, the next as soon as there is room
 * for it, and carries each to its end, whatever becomes of the job that brought it. Only
 * {@link #cancel} and {@link #close} end what runs.
 */
public final class Workshop implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(Workshop.class);

	/** After which an errand is looked at again that another member had. */
	private static final Duration LATER = Duration.ofMillis(300);

	/** Ffmpeg is killed at once; this is for what follows. */
	private static final int END_SECONDS = 10;

	private final String member;

	private final int capacity;

	private final Board board;

	private final Craft craft;

	private final Map<String, Order> orders = new LinkedHashMap<>();

	/** When errands may be looked at again, by key, in nanoseconds. */
	private final Map<String, Long> putOff = new HashMap<>();

	private final Map<String, Running> running = new LinkedHashMap<>();

	private final ExecutorService threads = Executors.newCachedThreadPool(Workshop::thread);

	private Tally tally = new Tally(0, 0, 0);

	private boolean draining;

	private boolean closed;

	/**
	 * Opens a workshop.
	 * @param member whose
	 * @param capacity how many permits there are, at least one
	 * @param board where errands are taken
	 * @param craft how they are done
	 */
	public Workshop(String member, int capacity, Board board, Craft craft) {
		this.member = member;
		this.capacity = capacity;
		this.board = board;
		this.craft = craft;
		this.threads.execute(this::dispatch);
		this.threads.execute(this::hold);
	}

	private static Thread thread(Runnable task) {
		Thread thread = new Thread(task, "grid-workshop");
		thread.setDaemon(true);
		return thread;
	}

	/**
	 * Takes part in an order, or in what is left of it. Taking it twice does no harm.
	 * @param order whose errands wait from now on
	 */
	public synchronized void take(Order order) {
		this.orders.put(order.id(), order);
		notifyAll();
	}

	/**
	 * Takes no more part in an order. What runs goes on.
	 * @param order its id
	 */
	public synchronized void drop(String order) {
		this.orders.remove(order);
	}

	/**
	 * Drops all orders of a member that is gone.
	 * @param gone the member
	 */
	public synchronized void dropOf(String gone) {
		this.orders.values().removeIf((order) -> order.member().equals(gone));
		wake();
	}

	/**
	 * Drops a film's orders, and ends what runs for them and for no other.
	 * @param film which
	 */
	public synchronized void cancel(String film) {
		this.orders.values().removeIf((order) -> order.film().equals(film));
		this.running.values()
			.stream()
			.filter((one) -> one.order().film().equals(film) && !wanted(one.errand().key()))
			.forEach(Running::end);
	}

	private boolean wanted(String key) {
		return this.orders.values().stream().anyMatch((order) -> order.keys().contains(key));
	}

	/** Looks again at what waits: something has changed. */
	public synchronized void wake() {
		this.putOff.clear();
		notifyAll();
	}

	/**
	 * Whether an order still has errands that this member may come to do.
	 * @param order its id
	 * @return {@code false} once all have ended, or it was dropped
	 */
	public synchronized boolean concernedWith(String order) {
		Order known = this.orders.get(order);
		return known != null && !this.draining
				&& known.errands().stream().anyMatch((errand) -> !this.board.ended(errand.key()));
	}

	public synchronized List<Running> running() {
		return List.copyOf(this.running.values());
	}

	public int capacity() {
		return this.capacity;
	}

	/**
	 * How much of its capacity is used.
	 * @return permits
	 */
	public synchronized int busy() {
		return this.running.values().stream().mapToInt(this::permits).sum();
	}

	private int permits(Running one) {
		return one.errand().weight().permitsOf(this.capacity);
	}

	/** Begins nothing any more. */
	public synchronized void drain() {
		this.draining = true;
		notifyAll();
	}

	public synchronized boolean draining() {
		return this.draining;
	}

	/**
	 * Waits until nothing runs.
	 * @param longest how long
	 * @return whether nothing runs
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public synchronized boolean awaitIdle(Duration longest) throws InterruptedException {
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

	private void dispatch() {
		try {
			for (Waiting next = await(); next != null; next = await()) {
				if (claimed(next.errand().key())) {
					begin(next);
				}
				else {
					later(next.errand().key());
				}
			}
		}
		catch (InterruptedException ex) {
			LOG.debug("The workshop is closed.");
		}
	}

	/** The next errand that there is room for; {@code null} when all is over. */
	private synchronized @Nullable Waiting await() throws InterruptedException {
		while (!this.closed) {
			Optional<Waiting> next = next();
			if (next.isPresent() && room(next.get())) {
				return next.get();
			}
			wait(LATER.toMillis());
		}
		return null;
	}

	/**
	 * Whoever comes next waits for room, and all others behind it: else something large
	 * would never come to it.
	 */
	private boolean room(Waiting next) {
		return busy() + next.errand().weight().permitsOf(this.capacity) <= this.capacity;
	}

	private Optional<Waiting> next() {
		long now = System.nanoTime();
		List<Waiting> ready = new ArrayList<>();
		for (Order order : this.orders.values()) {
			for (Errand errand : order.errands()) {
				if (ready(errand, now)) {
					ready.add(new Waiting(order, errand));
				}
			}
		}
		Map<AccountId, Integer> busy = new HashMap<>();
		this.running.values()
			.forEach((one) -> busy.merge(one.order().commission().account(), permits(one), Integer::sum));
		return new Line(this.member, busy).next(ready);
	}

	private boolean ready(Errand errand, long now) {
		// What no other member can do is done before this one leaves.
		return (!this.draining || errand.text() == null) && !this.running.containsKey(errand.key())
				&& this.putOff.getOrDefault(errand.key(), now) - now <= 0 && !this.board.ended(errand.key())
				&& errand.after().stream().allMatch(this.board::made);
	}

	private boolean claimed(String key) {
		try {
			return this.board.claim(key);
		}
		catch (RuntimeException ex) {
			LOG.warn("Nothing can be claimed for now: {}", ex.toString());
			return false;
		}
	}

	private synchronized void later(String key) {
		this.putOff.put(key, System.nanoTime() + LATER.toNanos());
	}

	private synchronized void begin(Waiting next) {
		Running begun = new Running(next.order(), next.errand(), Instant.now());
		this.running.put(next.errand().key(), begun);
		this.tally = new Tally(this.tally.begun + 1, this.tally.made, this.tally.broken);
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
			ended(key);
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
		this.tally = new Tally(this.tally.begun, this.tally.made + (made ? 1 : 0), this.tally.broken + (made ? 0 : 1));
	}

	/**
	 * What was done here so far.
	 * @return since this workshop was opened
	 */
	public synchronized Tally tally() {
		return this.tally;
	}

	private synchronized void ended(String key) {
		this.running.remove(key);
		wake();
	}

	/** Holds on to what runs. */
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
		synchronized (this) {
			this.closed = true;
			this.running.values().forEach(Running::end);
			notifyAll();
		}
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

	/**
	 * What a member did.
	 *
	 * @param begun errands
	 * @param made errands that ended well
	 * @param broken errands that failed or were ended early
	 */
	public record Tally(long begun, long made, long broken) {
	}

}
