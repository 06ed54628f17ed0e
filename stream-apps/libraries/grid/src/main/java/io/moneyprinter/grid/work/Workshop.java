package io.moneyprinter.grid.work;

import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.grid.work.Line.Waiting;
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

	private final String member;

	private final int capacity;

	private final Board board;

	private final Craft craft;

	private final Orders orders;

	private final Hands hands;

	private final Thread chooser = new Thread(this::dispatch, "grid-chooser");

	/** Errands begun that somebody waits for, since the last that nobody does. */
	private int sinceBulk;

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
		this.orders = new Orders(board);
		this.hands = new Hands(member, capacity, board, craft, this::wake);
		this.chooser.setDaemon(true);
		this.chooser.start();
	}

	/**
	 * Takes part in an order, or in what is left of it. Taking it twice does no harm.
	 * @param order whose errands wait from now on
	 */
	public synchronized void take(Order order) {
		this.orders.take(order);
		notifyAll();
	}

	/**
	 * Takes no more part in an order. What runs goes on.
	 * @param order its id
	 */
	public synchronized void drop(String order) {
		this.orders.drop(order);
	}

	/**
	 * Drops all orders of a member that is gone.
	 * @param gone the member
	 */
	public synchronized void dropOf(String gone) {
		this.orders.dropIf((order) -> order.member().equals(gone));
		wake();
	}

	/**
	 * Drops a film's orders, and ends what runs for them and for no other.
	 * @param film which
	 */
	public synchronized void cancel(String film) {
		this.orders.dropIf((order) -> order.film().equals(film));
		this.hands.end((one) -> one.order().film().equals(film) && !this.orders.want(one.errand().key()));
	}

	/** Looks again at what waits: something has changed. */
	public synchronized void wake() {
		this.orders.lookAgain();
		notifyAll();
	}

	/**
	 * Whether an order still has errands that this member may come to do.
	 * @param order its id
	 * @return {@code false} once all have ended, or it was dropped
	 */
	public synchronized boolean concernedWith(String order) {
		return !this.draining && this.orders.open(order);
	}

	public List<Running> running() {
		return this.hands.running();
	}

	public int capacity() {
		return this.capacity;
	}

	/**
	 * How much of its capacity is used.
	 * @return permits
	 */
	public int busy() {
		return this.hands.busy();
	}

	/**
	 * What was done here so far.
	 * @return since this workshop was opened
	 */
	public Tally tally() {
		return this.hands.tally();
	}

	/** Begins nothing any more that another member could do. */
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
	public boolean awaitIdle(Duration longest) throws InterruptedException {
		return this.hands.awaitEmpty(longest);
	}

	private void dispatch() {
		try {
			for (Waiting next = await(); next != null; next = await()) {
				String key = next.errand().key();
				if (!claimed(key)) {
					putOff(key);
				}
				else if (!begun(next)) {
					release(key);
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
			Optional<Waiting> next = new Line(this.member, this.hands.busyByAccount(), this.sinceBulk, this.craft::has)
				.next(this.orders.ready(this::possible));
			if (next.isPresent() && room(next.get())) {
				return next.get();
			}
			wait(Orders.LATER.toMillis());
		}
		return null;
	}

	/** What no other member can do is done before this one leaves. */
	private boolean possible(Errand errand) {
		return (!this.draining || errand.text() == null) && !this.hands.has(errand.key());
	}

	/**
	 * Whoever comes next waits for room, and all others behind it: else something large
	 * would never come to it.
	 */
	private boolean room(Waiting next) {
		return busy() + next.errand().weight().permitsOf(this.capacity) <= this.capacity;
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

	private void release(String key) {
		try {
			this.board.release(key);
		}
		catch (RuntimeException ex) {
			LOG.warn("A claim that is not needed runs out by itself: {}", ex.toString());
		}
	}

	private synchronized void putOff(String key) {
		this.orders.putOff(key);
	}

	/** It may have been given up while it was claimed. */
	private synchronized boolean begun(Waiting next) {
		if (this.closed || !possible(next.errand()) || !this.orders.want(next.errand().key())) {
			return false;
		}
		this.sinceBulk = next.bulk() ? 0 : this.sinceBulk + 1;
		this.hands.begin(next);
		return true;
	}

	/** Ends all that runs. */
	@Override
	public void close() {
		synchronized (this) {
			this.closed = true;
			notifyAll();
		}
		this.chooser.interrupt();
		this.hands.close();
	}

	/**
	 * What a member did.
	 *
	 * @param begun errands
	 * @param made errands that ended well
	 * @param broken errands that failed or were ended early
	 */
	public record Tally(long begun, long made, long broken) {

		/** Before anything is done. */
		public static final Tally NOTHING = new Tally(0, 0, 0);

	}

}
