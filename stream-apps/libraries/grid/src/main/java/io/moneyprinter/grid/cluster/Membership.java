package io.moneyprinter.grid.cluster;

import java.util.Objects;

import com.hazelcast.cluster.Member;
import com.hazelcast.core.HazelcastInstance;
import com.hazelcast.partition.Partition;

/**
 * Who belongs to a cluster, as one of its members sees it.
 */
public final class Membership {

	/**
	 * It takes a tenth of that, but five seconds where the eldest has just left. What
	 * this member holds of the maps can be lost, and nobody waits for it to go.
	 */
	private static final long LEAVE_MILLIS = 2000;

	private final HazelcastInstance cluster;

	Membership(HazelcastInstance cluster) {
		this.cluster = cluster;
	}

	/**
	 * Names this member.
	 * @return the same until it leaves
	 */
	public String id() {
		return this.cluster.getCluster().getLocalMember().getUuid().toString();
	}

	/**
	 * Whether it still takes part.
	 * @return {@code false} once it has been closed, or has given up by itself
	 */
	public boolean active() {
		return this.cluster.getLifecycleService().isRunning();
	}

	/**
	 * How many there are.
	 * @return this one included
	 */
	public int members() {
		return this.cluster.getCluster().getMembers().size();
	}

	/**
	 * How many members a job comes to. Jet plans for those that keep partitions, and a
	 * new member is given its own only after a while.
	 * @return this one included
	 */
	public int withinReach() {
		return (int) this.cluster.getPartitionService()
			.getPartitions()
			.stream()
			.map(Partition::getOwner)
			.filter(Objects::nonNull)
			.distinct()
			.count();
	}

	/**
	 * Whether it has been a member for longest.
	 * @return {@code true} for one of them
	 */
	public boolean eldest() {
		return this.cluster.getCluster().getMembers().iterator().next().localMember();
	}

	/**
	 * Whether somebody has another shelf than this member.
	 * @return {@code false} if whatever lies on this one's is everywhere
	 */
	public boolean otherShelves() {
		Member mine = this.cluster.getCluster().getLocalMember();
		return this.cluster.getCluster()
			.getMembers()
			.stream()
			.anyMatch((member) -> !Objects.equals(member.getAttribute(MemberConfig.SHELF),
					mine.getAttribute(MemberConfig.SHELF)));
	}

	/**
	 * The clock on which all members agree.
	 * @return milliseconds
	 */
	public long now() {
		return this.cluster.getCluster().getClusterTime();
	}

	/** Leaves, and does not wait for long. */
	void end() {
		Thread leaving = new Thread(this.cluster::shutdown, "grid-leave");
		leaving.setDaemon(true);
		leaving.start();
		try {
			leaving.join(LEAVE_MILLIS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
