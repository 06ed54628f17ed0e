package io.moneyprinter.grid;

import java.net.InetAddress;
import java.net.UnknownHostException;
import java.time.Duration;
import java.time.Instant;
import java.util.List;

import io.moneyprinter.grid.work.Running;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.ledger.nodes.RenderNode;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Says every other second how this member stands.
 */
final class NodeReport implements AutoCloseable {

	private static final Logger LOG = LoggerFactory.getLogger(NodeReport.class);

	private static final long PAUSE_MILLIS = 2000;

	/** A row that stays is old after some seconds. */
	private static final long LEAVE_MILLIS = 1000;

	private final Grid grid;

	private final NodeBoard board;

	private final Thread thread = new Thread(this::run, "grid-report");

	NodeReport(Grid grid, NodeBoard board) {
		this.grid = grid;
		this.board = board;
		this.thread.setDaemon(true);
	}

	void begin() {
		this.thread.start();
	}

	private void run() {
		try {
			while (!Thread.currentThread().isInterrupted()) {
				say();
				Thread.sleep(PAUSE_MILLIS);
			}
		}
		catch (InterruptedException ex) {
			LOG.debug("This member leaves.");
		}
		Thread.interrupted();
		leave();
	}

	private void say() {
		try {
			this.board.say(node());
		}
		catch (RuntimeException ex) {
			LOG.debug("Nobody can be told how this member stands.", ex);
		}
	}

	private void leave() {
		try {
			this.board.leave(this.grid.id());
		}
		catch (RuntimeException ex) {
			LOG.debug("This member's row stays until it is old.", ex);
		}
	}

	private RenderNode node() {
		Instant now = Instant.now();
		List<Running> hand = this.grid.running();
		int capacity = this.grid.settings().permits();
		int busy = hand.stream().mapToInt((one) -> one.errand().weight().permitsOf(capacity)).sum();
		return new RenderNode(this.grid.id(), host(), this.grid.cluster(), this.grid.fingerprint(),
				Runtime.getRuntime().availableProcessors(), capacity, busy, this.grid.members(), this.grid.draining(),
				hand.stream().map((one) -> told(one, now)).toList());
	}

	private static RenderNode.Running told(Running one, Instant now) {
		return new RenderNode.Running(one.order().commission().video(), one.order().commission().account(),
				one.errand().scene(), Duration.between(one.since(), now).toSeconds(), one.frames(),
				one.errand().frames());
	}

	private static String host() {
		try {
			return InetAddress.getLocalHost().getHostName();
		}
		catch (UnknownHostException ex) {
			return "unknown";
		}
	}

	@Override
	public void close() {
		this.thread.interrupt();
		try {
			this.thread.join(LEAVE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
