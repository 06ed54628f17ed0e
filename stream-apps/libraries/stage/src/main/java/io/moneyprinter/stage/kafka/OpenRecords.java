package io.moneyprinter.stage.kafka;

import java.util.Collection;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;

import org.apache.kafka.common.TopicPartition;

/**
 * The records that this instance has taken and not acknowledged yet. Records are finished
 * in any order; acknowledged is only what has nothing unfinished before it in its
 * partition, so that a restart never skips a record.
 */
final class OpenRecords {

	private final Map<TopicPartition, OpenPartition> partitions = new ConcurrentHashMap<>();

	/**
	 * Takes a record, in the order of its partition.
	 * @param incoming the record
	 * @return to be finished, once
	 */
	OpenRecord take(IncomingRecord incoming) {
		TopicPartition partition = new TopicPartition(incoming.arrival().topic(), incoming.arrival().partition());
		return this.partitions.computeIfAbsent(partition, (key) -> new OpenPartition()).take(incoming);
	}

	/**
	 * Forgets partitions that are another instance's now. Their records count as gone,
	 * also when the same partition comes back: it then starts where it was committed.
	 * @param gone which
	 */
	void drop(Collection<TopicPartition> gone) {
		for (TopicPartition partition : gone) {
			OpenPartition dropped = this.partitions.remove(partition);
			if (dropped != null) {
				dropped.drop();
			}
		}
	}

	/**
	 * How far work has run ahead of the oldest unfinished record.
	 * @return offsets, of the partition where they are most
	 */
	long widestGap() {
		return this.partitions.values().stream().mapToLong(OpenPartition::gap).max().orElse(0);
	}

}
