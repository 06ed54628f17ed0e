package io.moneyprinter.stage.kafka;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.stream.IntStream;

import io.moneyprinter.stage.ScriptedStage;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.awaitility.Awaitility;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.cloud.stream.binding.BindingsLifecycleController;
import org.springframework.cloud.stream.binding.BindingsLifecycleController.State;
import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Records between a real broker and the workers: what waits for what, what is committed,
 * and what happens when instances come and go.
 */
class RecordsOverKafkaTests {

	private static final String LONG = "long";

	@TempDir
	private Path folder;

	private final CountDownLatch release = new CountDownLatch(1);

	private final AtomicInteger longRuns = new AtomicInteger();

	@Test
	void theShortDoNotWaitBehindALongOneAndNothingIsCommittedPastIt() throws Exception {
		try (StageApps apps = apps(1)) {
			VideoId slow = apps.submit(LONG);
			Set<String> quick = submit(apps, 99);
			ConfigurableApplicationContext first = apps.start(Map.of("moneyprinter.stage.drain", "100ms"));
			assertThat(outputs(apps, quick)).doesNotContain(slow.toString());
			assertThat(apps.committed()).isZero();
			first.close();
			assertThat(apps.committed()).isZero();
			this.release.countDown();
			apps.start(Map.of());
			outputs(apps, Set.of(slow.toString()));
			assertThat(this.longRuns).hasValue(2);
			committed(apps, 100);
		}
	}

	@Test
	void aStageThatRunsIsLetFinishAndItsRecordIsCommitted() throws Exception {
		try (StageApps apps = apps(1)) {
			ConfigurableApplicationContext app = apps.start(Map.of("moneyprinter.stage.in-flight", "1"));
			VideoId slow = apps.submit(LONG);
			Set<String> behind = submit(apps, 3);
			Awaitility.await().until(() -> this.longRuns.get() == 1);
			CompletableFuture<Void> closing = CompletableFuture.runAsync(app::close);
			Awaitility.await().until(() -> !app.getBean(RecordWorkers.class).isRunning());
			this.release.countDown();
			closing.get(20, TimeUnit.SECONDS);
			assertThat(apps.committed()).isEqualTo(1);
			assertThat(outputs(apps, Set.of(slow.toString()))).doesNotContainAnyElementsOf(behind);
			apps.start(Map.of());
			outputs(apps, behind);
			assertThat(this.longRuns).hasValue(1);
		}
	}

	@Test
	void recordsWaitInTheTopicWhileThereIsNoRoom() throws Exception {
		try (StageApps apps = apps(1)) {
			ConfigurableApplicationContext app = apps.start(Map.of("moneyprinter.stage.in-flight", "1"));
			apps.submit(LONG);
			Set<String> quick = submit(apps, 60);
			RecordGate gate = app.getBean(RecordGate.class);
			Awaitility.await().until(gate::isPaused);
			assertThat(app.getBean(RecordWorkers.class).waiting()).isBetween(RecordWorkers.MOST_WAITING,
					2 * RecordWorkers.MOST_WAITING + 1);
			this.release.countDown();
			outputs(apps, quick);
			Awaitility.await().until(() -> !gate.isPaused());
			committed(apps, 61);
		}
	}

	@Test
	void instancesThatComeAndGoLoseAndBlockNothing() throws Exception {
		try (StageApps apps = apps(4)) {
			BindingsLifecycleController one = bindings(apps);
			BindingsLifecycleController two = bindings(apps);
			apps.submit(LONG);
			Set<String> quick = new HashSet<>();
			for (int change = 0; change < 20; change++) {
				quick.addAll(submit(apps, 10));
				((change % 4 < 2) ? two : one).changeState("input", (change % 2 == 0) ? State.STOPPED : State.STARTED);
			}
			outputs(apps, quick);
			this.release.countDown();
			committed(apps, 201);
		}
	}

	@Test
	void aBrokerThatIsAwayForSomeSecondsIsWaitedFor() throws Exception {
		try (StageApps apps = apps(1)) {
			apps.start(Map.of());
			VideoId slow = apps.submit(LONG);
			Set<String> quick = submit(apps, 20);
			outputs(apps, quick);
			apps.broker.goAway();
			this.release.countDown();
			TimeUnit.SECONDS.sleep(3);
			apps.broker.comeBack();
			outputs(apps, Set.of(slow.toString()));
			outputs(apps, submit(apps, 5));
			committed(apps, 26);
			assertThat(this.longRuns).hasValue(1);
		}
	}

	@Test
	void poisonKeepsNobodyFromWorking() throws Exception {
		poison(100, 1_000);
	}

	@Test
	@Tag("slow")
	void aThousandPoisonousRecordsAmongTenThousand() throws Exception {
		poison(1_000, 10_000);
	}

	private void poison(int poisonous, int all) throws Exception {
		try (StageApps apps = apps(1)) {
			apps.start(Map.of("moneyprinter.stage.in-flight", "8"));
			Set<String> good = new HashSet<>();
			for (int record = 0; record < all; record++) {
				if (record % (all / poisonous) == 0) {
					apps.broker.send(apps.input, null, ("{ poison " + apps.input).getBytes(StandardCharsets.UTF_8));
				}
				else {
					good.add(apps.submit("good").toString());
				}
			}
			outputs(apps, good);
			apps.broker.read("video-dead-letters",
					(letters) -> letters.stream()
						.filter((letter) -> letter.value().contains(apps.input + "-0@"))
						.count() == poisonous);
			committed(apps, all);
		}
	}

	private StageApps apps(int partitions) throws Exception {
		return new StageApps(this.folder, partitions, ScriptedStage.byTopic((topic) -> {
			if (topic.equals(LONG)) {
				work(this.longRuns.incrementAndGet());
			}
		}));
	}

	/** Whoever works on the long one besides is done at once. */
	private void work(int run) throws InterruptedException {
		if (run == 1) {
			this.release.await();
		}
	}

	private static BindingsLifecycleController bindings(StageApps apps) {
		return apps.start(Map.of()).getBean(BindingsLifecycleController.class);
	}

	private static Set<String> submit(StageApps apps, int count) {
		Set<String> ids = new HashSet<>();
		IntStream.range(0, count).forEach((index) -> ids.add(apps.submit("short").toString()));
		return ids;
	}

	/** Everything that was passed on, as soon as these are among it. */
	private static Set<String> outputs(StageApps apps, Set<String> wanted) {
		Set<String> seen = new HashSet<>();
		List<ConsumerRecord<String, String>> records = apps.broker.read(apps.output, (passed) -> {
			passed.forEach((record) -> seen.add(record.key()));
			return seen.containsAll(wanted);
		});
		assertThat(records).isNotEmpty();
		return seen;
	}

	private static void committed(StageApps apps, long offset) {
		Awaitility.await()
			.atMost(30, TimeUnit.SECONDS)
			.untilAsserted(() -> assertThat(apps.committed()).isEqualTo(offset));
	}

}
