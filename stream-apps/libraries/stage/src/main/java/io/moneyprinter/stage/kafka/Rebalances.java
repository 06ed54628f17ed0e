package io.moneyprinter.stage.kafka;

import java.util.Collection;

import org.apache.kafka.clients.consumer.Consumer;
import org.apache.kafka.common.TopicPartition;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;

/**
 * Tells the workers which partitions come and go.
 */
final class Rebalances implements KafkaBindingRebalanceListener {

	private final ObjectProvider<RecordWorkers> workers;

	/**
	 * Creates the listener.
	 * @param workers asked for late, since the binder is made before they are
	 */
	Rebalances(ObjectProvider<RecordWorkers> workers) {
		this.workers = workers;
	}

	@Override
	public void onPartitionsRevokedBeforeCommit(String binding, Consumer<?, ?> consumer,
			Collection<TopicPartition> partitions) {
		this.workers.getObject().drop(partitions);
	}

	/** A container that was started anew may have been paused when it was stopped. */
	@Override
	public void onPartitionsAssigned(String binding, Consumer<?, ?> consumer, Collection<TopicPartition> partitions,
			boolean initial) {
		this.workers.getObject().regulateSoon();
	}

}
