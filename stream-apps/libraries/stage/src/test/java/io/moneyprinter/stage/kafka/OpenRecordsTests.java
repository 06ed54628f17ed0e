package io.moneyprinter.stage.kafka;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.stream.LongStream;

import io.moneyprinter.stage.Arrival;
import org.apache.kafka.common.TopicPartition;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What is acknowledged, and when.
 */
class OpenRecordsTests {

	private final OpenRecords records = new OpenRecords();

	private final List<Long> acknowledged = new ArrayList<>();

	@Test
	void nothingPastAnUnfinishedRecordIsAcknowledged() {
		OpenRecord first = take(7);
		OpenRecord second = take(8);
		OpenRecord third = take(9);
		third.finish();
		second.finish();
		assertThat(this.acknowledged).isEmpty();
		first.finish();
		assertThat(this.acknowledged).containsExactly(9L);
	}

	@Test
	void whatIsFinishedUpToTheFirstGapIsAcknowledged() {
		List<OpenRecord> taken = LongStream.range(0, 5).mapToObj(this::take).toList();
		List.of(1, 0, 3).forEach((index) -> taken.get(index).finish());
		assertThat(this.acknowledged).containsExactly(1L);
		taken.get(2).finish();
		assertThat(this.acknowledged).containsExactly(1L, 3L);
	}

	@Test
	void offsetsThatTheTopicLacksAreNoGap() {
		OpenRecord first = take(10);
		OpenRecord second = take(25);
		second.finish();
		first.finish();
		assertThat(this.acknowledged).containsExactly(25L);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5 })
	void inAnyOrderEverythingIsAcknowledgedInTheEndAndNothingTooEarly(long seed) {
		List<OpenRecord> taken = new ArrayList<>(LongStream.range(0, 200).mapToObj(this::take).toList());
		List<Long> unfinished = new ArrayList<>(LongStream.range(0, 200).boxed().toList());
		Collections.shuffle(taken, new Random(seed));
		for (OpenRecord record : taken) {
			record.finish();
			unfinished.remove(record.incoming().arrival().offset());
			long next = this.acknowledged.isEmpty() ? 0 : this.acknowledged.get(this.acknowledged.size() - 1) + 1;
			assertThat(next).isEqualTo(unfinished.isEmpty() ? 200 : unfinished.get(0));
		}
		assertThat(this.acknowledged).isSorted().doesNotHaveDuplicates();
	}

	@Test
	void finishingTwiceIsFinishingOnce() {
		OpenRecord first = take(0);
		OpenRecord second = take(1);
		second.finish();
		second.finish();
		assertThat(this.acknowledged).isEmpty();
		first.finish();
		first.finish();
		assertThat(this.acknowledged).containsExactly(1L);
	}

	@Test
	void partitionsDoNotWaitForEachOther() {
		take(0);
		OpenRecord other = this.records.take(record(1, 40));
		other.finish();
		assertThat(this.acknowledged).containsExactly(40L);
	}

	@Test
	void aPartitionThatWentAwayIsNotAcknowledgedNotEvenWhenItIsBack() {
		OpenRecord lost = take(5);
		this.records.drop(List.of(new TopicPartition("t", 0)));
		assertThat(lost.gone()).isTrue();
		OpenRecord again = take(5);
		lost.finish();
		assertThat(this.acknowledged).isEmpty();
		assertThat(again.gone()).isFalse();
		again.finish();
		assertThat(this.acknowledged).containsExactly(5L);
	}

	@Test
	void theGapIsCountedFromTheOldestUnfinishedRecord() {
		assertThat(this.records.widestGap()).isZero();
		OpenRecord first = take(100);
		LongStream.range(101, 151).mapToObj(this::take).forEach(OpenRecord::finish);
		assertThat(this.records.widestGap()).isEqualTo(50);
		first.finish();
		assertThat(this.records.widestGap()).isZero();
	}

	private OpenRecord take(long offset) {
		return this.records.take(record(0, offset));
	}

	private IncomingRecord record(int partition, long offset) {
		return new IncomingRecord(new byte[0], new Arrival.Record("t", partition, offset), null, null, null,
				() -> this.acknowledged.add(offset));
	}

}
