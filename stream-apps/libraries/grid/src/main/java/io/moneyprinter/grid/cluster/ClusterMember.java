package io.moneyprinter.grid.cluster;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.function.Consumer;

import com.hazelcast.cluster.MembershipEvent;
import com.hazelcast.cluster.MembershipListener;
import com.hazelcast.config.Config;
import com.hazelcast.core.Hazelcast;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.jet.Job;
import com.hazelcast.topic.ITopic;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.grid.work.Craft;
import io.moneyprinter.grid.work.Order;
import io.moneyprinter.grid.work.Outcome;
import io.moneyprinter.grid.work.Workshop;

/**
 * One member of a cluster, with its workshop.
 */
public final class ClusterMember implements AutoCloseable, MembershipListener {

	private static final String SELF = ClusterMember.class.getName();

	private final HazelcastInstance cluster;

	private final Membership membership;

	private final ClusterBoard board;

	private final Workshop workshop;

	private final ITopic<String> cancelled;

	private final ITopic<String> bad;

	private final Changes changes = new Changes();

	private ClusterMember(HazelcastInstance cluster, int capacity, Craft craft, Consumer<String> forget) {
		this.cluster = cluster;
		this.membership = new Membership(cluster);
		this.board = new ClusterBoard(cluster, this::changed);
		this.workshop = new Workshop(this.membership.id(), capacity, this.board, craft);
		this.cancelled = cluster.getTopic("cancelled");
		this.bad = cluster.getTopic("bad");
		this.cancelled.addMessageListener((message) -> this.workshop.cancel(message.getMessageObject()));
		this.bad.addMessageListener((message) -> forget.accept(message.getMessageObject()));
		cluster.getCluster().addMembershipListener(this);
		cluster.getUserContext().put(SELF, this);
	}

	/**
	 * Joins a cluster, or begins one.
	 * @param name of the cluster: members of other names are strangers
	 * @param discovery where others are
	 * @param shelf the id of this member's shelf
	 * @param capacity of its workshop
	 * @param craft of its workshop
	 * @param forget drops a piece from this member's shelf, by name
	 * @return a member that is at work
	 */
	public static ClusterMember start(String name, Discovery discovery, String shelf, int capacity, Craft craft,
			Consumer<String> forget) {
		Neighbours neighbours = Neighbours.of(discovery);
		Config config = MemberConfig.of(name, discovery, neighbours.first(), shelf);
		HazelcastInstance cluster = Hazelcast.newHazelcastInstance(config);
		MemberConfig.ask(config, neighbours.later());
		return new ClusterMember(cluster, capacity, craft, forget);
	}

	/** The member that a job runs on. */
	static ClusterMember in(HazelcastInstance cluster) {
		return (ClusterMember) Objects.requireNonNull(cluster.getUserContext().get(SELF),
				"This member is only just starting.");
	}

	/**
	 * Who belongs to the cluster.
	 * @return as this member sees it
	 */
	public Membership membership() {
		return this.membership;
	}

	public Workshop workshop() {
		return this.workshop;
	}

	/**
	 * Gives an order to all members.
	 * @param order what they can do
	 * @return the job that brings it to them
	 */
	public Distribution distribute(Order order) {
		String json = new String(DomainJson.write(order), StandardCharsets.UTF_8);
		Job job = this.cluster.getJet().newLightJob(OrderProcessor.job(json));
		job.getFuture().whenComplete((nothing, thrown) -> changed());
		return new Distribution(job);
	}

	void join(Order order) {
		if (order.member().equals(this.membership.id())) {
			return;
		}
		this.board.learn(order.keys());
		this.workshop.take(order);
	}

	void leave(Order order) {
		if (!order.member().equals(this.membership.id())) {
			this.workshop.drop(order.id());
		}
	}

	boolean concernedWith(Order order) {
		return !order.member().equals(this.membership.id()) && this.workshop.concernedWith(order.id());
	}

	/**
	 * What became of an errand.
	 * @param key the errand's
	 * @return empty if it is open, as far as this member knows
	 */
	public Optional<Outcome> outcome(String key) {
		return this.board.outcome(key);
	}

	/**
	 * Whether an errand is being done or has ended.
	 * @param key the errand's
	 * @return {@code false} if nobody has begun it
	 */
	public boolean taken(String key) {
		return this.board.taken(key);
	}

	/**
	 * Opens errands that ended, or may have ended long ago.
	 * @param keys of the errands
	 */
	public void reopen(Set<String> keys) {
		this.board.reopen(keys);
	}

	/**
	 * Asks what became of errands.
	 * @param keys of the errands
	 */
	public void learn(Set<String> keys) {
		this.board.learn(keys);
	}

	/**
	 * How far errands are that are being done, here or elsewhere.
	 * @param keys of the errands
	 * @return frames that there are, by key
	 */
	public Map<String, Long> frames(Set<String> keys) {
		return this.board.frames(keys);
	}

	/**
	 * Ends whatever is done for a film, on all members.
	 * @param film which
	 */
	public void cancel(String film) {
		this.workshop.cancel(film);
		this.cancelled.publish(film);
	}

	/**
	 * Drops pieces from the shelves of all members.
	 * @param names of the pieces
	 */
	public void forget(List<String> names) {
		names.forEach(this.bad::publish);
	}

	/**
	 * Waits until something has changed since it was called last, by whomever.
	 * @param seen what the last call returned; 0 at first
	 * @param longest how long
	 * @return to be given to the next call
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	public long awaitChange(long seen, Duration longest) throws InterruptedException {
		return this.changes.await(seen, longest);
	}

	private void changed() {
		this.changes.tell();
		this.workshop.wake();
	}

	@Override
	public void memberAdded(MembershipEvent event) {
		changed();
	}

	@Override
	public void memberRemoved(MembershipEvent event) {
		this.workshop.dropOf(event.getMember().getUuid().toString());
		changed();
	}

	/**
	 * Leaves when what runs has ended.
	 * @param longest how long that may take
	 */
	public void leave(Duration longest) {
		this.workshop.drain();
		try {
			this.workshop.awaitIdle(longest);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		close();
	}

	/** Leaves at once. What runs is ended; whoever wants to spare it drains first. */
	@Override
	public void close() {
		this.workshop.close();
		this.membership.end();
	}

}
