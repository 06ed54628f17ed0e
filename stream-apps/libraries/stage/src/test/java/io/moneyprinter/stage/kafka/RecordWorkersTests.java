package io.moneyprinter.stage.kafka;

import java.time.Duration;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicInteger;

import org.apache.kafka.common.TopicPartition;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What workers do with records, without a broker.
 */
class RecordWorkersTests {

	private final List<Long> worked = new CopyOnWriteArrayList<>();

	private final List<Long> acknowledged = new CopyOnWriteArrayList<>();

	private final CountDownLatch surrendered = new CountDownLatch(1);

	private RecordWorkers workers;

	@AfterEach
	void stop() {
		this.workers.stop();
	}

	@Test
	void whatAnotherInstanceIsAtIsAskedForAgainAndOccupiesNobody() {
		AtomicInteger asked = new AtomicInteger();
		start(1, (incoming) -> incoming.arrival().offset() != 0 || asked.incrementAndGet() > 2);
		accept(0);
		accept(1);
		Awaitility.await().until(() -> this.worked.contains(1L));
		assertThat(asked).hasValueLessThan(2);
		assertThat(this.acknowledged).isEmpty();
		Awaitility.await().until(() -> this.acknowledged.equals(List.of(1L)));
		assertThat(asked).hasValue(3);
	}

	@Test
	void recordsOfAPartitionThatWentAwayAreNotBegunAndNotAcknowledged() {
		Semaphore hold = new Semaphore(0);
		start(1, (incoming) -> {
			hold.acquire();
			return true;
		});
		accept(0);
		accept(1);
		Awaitility.await().until(() -> this.worked.equals(List.of(0L)));
		this.workers.drop(List.of(new TopicPartition("t", 0)));
		hold.release(3);
		accept(7);
		Awaitility.await().until(() -> this.acknowledged.equals(List.of(7L)));
		assertThat(this.worked).containsExactly(0L, 7L);
	}

	@Test
	void anErrorEndsTheInstanceAndTheRecordIsLeft() throws Exception {
		start(1, (incoming) -> {
			throw new OutOfMemoryError("full");
		});
		accept(0);
		this.surrendered.await();
		assertThat(this.acknowledged).isEmpty();
	}

	@Test
	void afterTheEndNothingIsTaken() {
		start(1, (incoming) -> true);
		this.workers.stop();
		accept(0);
		assertThat(this.workers.isRunning()).isFalse();
		assertThat(this.worked).isEmpty();
	}

	private void start(int inFlight, RecordWork work) {
		this.workers = new RecordWorkers((incoming) -> {
			this.worked.add(incoming.arrival().offset());
			return work.work(incoming);
		}, inFlight, new RecordGate(), Duration.ofSeconds(1), this.surrendered::countDown);
	}

	private void accept(long offset) {
		Acknowledgment acknowledgment = () -> this.acknowledged.add(offset);
		this.workers.accept(MessageBuilder.withPayload(new byte[0])
			.setHeader(KafkaHeaders.RECEIVED_TOPIC, "t")
			.setHeader(KafkaHeaders.RECEIVED_PARTITION, 0)
			.setHeader(KafkaHeaders.OFFSET, offset)
			.setHeader(KafkaHeaders.ACKNOWLEDGMENT, acknowledgment)
			.build());
	}

}
