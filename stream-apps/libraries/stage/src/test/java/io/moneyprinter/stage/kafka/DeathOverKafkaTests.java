package io.moneyprinter.stage.kafka;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Predicate;
import java.util.stream.Collectors;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.Arrival;
import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.RunningStages;
import io.moneyprinter.stage.ScriptedStage;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageRunner;
import io.moneyprinter.stage.StageSettings;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.apache.kafka.clients.consumer.ConsumerRecord;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import org.springframework.context.ConfigurableApplicationContext;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * Records whose process dies between an effect and their acknowledgement, and which are
 * therefore delivered again.
 */
class DeathOverKafkaTests {

	private static final AtomicLong OFFSETS = new AtomicLong(1_000_000);

	@TempDir
	private static Path folder;

	private static StageApps apps;

	private static ConfigurableApplicationContext app;

	@BeforeAll
	static void start() throws Exception {
		apps = new StageApps(folder, 1, ScriptedStage.fragile());
		app = apps.start(Map.of());
	}

	@AfterAll
	static void stop() {
		apps.close();
	}

	@ParameterizedTest
	@EnumSource(value = CommitPoint.class, names = { "NOTED", "SENT", "TOLD" })
	void aRequestIsAcceptedOnce(CommitPoint point) throws Exception {
		String topic = "Salt, until " + point;
		IncomingRecord request = record(
				("{\"topic\":\"" + topic + "\",\"variants\":2}").getBytes(StandardCharsets.UTF_8));
		dieAndAgain(request, Intake.WHO, point);
		Set<VideoId> videos = apps.ledger.list(AccountId.LOCAL, 200, null)
			.stream()
			.filter((row) -> row.topic().equals(topic))
			.map((row) -> row.id())
			.collect(Collectors.toSet());
		assertThat(videos).hasSize(2);
		for (VideoId video : videos) {
			assertThat(apps.broker.read(apps.output, (records) -> records.stream().anyMatch((next) -> of(video, next))))
				.isNotEmpty();
		}
		assertRecords(Topics.REPLIES, (point == CommitPoint.TOLD) ? 2 : 1,
				(reply) -> videos.stream().allMatch((id) -> reply.value().contains(id.toString())));
	}

	@ParameterizedTest
	@EnumSource(value = CommitPoint.class, names = { "NOTED", "TOLD", "SENT" })
	void aVideoIsPassedOn(CommitPoint point) throws Exception {
		StageMessage video = accepted("Salt");
		dieAndAgain(record(video), "script", point);
		assertRecords(apps.output, (point == CommitPoint.SENT) ? 2 : 1, (next) -> of(video.videoId(), next));
	}

	@ParameterizedTest
	@EnumSource(value = CommitPoint.class, names = { "NOTED", "TOLD", "GIVEN_UP" })
	void aVideoThatFailedLeavesItsLetter(CommitPoint point) throws Exception {
		StageMessage video = accepted(ScriptedStage.BREAKS);
		dieAndAgain(record(video), "script", point);
		assertRecords(Topics.DEAD_LETTERS, (point == CommitPoint.GIVEN_UP) ? 2 : 1,
				(letter) -> of(video.videoId(), letter));
	}

	private static void assertRecords(String topic, int count, Predicate<ConsumerRecord<String, String>> wanted) {
		assertThat(apps.broker.read(topic, (records) -> records.stream().filter(wanted).count() >= count))
			.filteredOn(wanted)
			.hasSize(count);
	}

	private static boolean of(VideoId video, ConsumerRecord<String, String> record) {
		return video.toString().equals(record.key());
	}

	private static void dieAndAgain(IncomingRecord record, String who, CommitPoint point) throws Exception {
		assertThatExceptionOfType(Death.class).isThrownBy(() -> handler((passing, passed) -> {
			if (passing.equals(who) && passed == point) {
				throw new Death();
			}
		}).work(record));
		while (!handler(CommitPoints.UNSEEN).work(record)) {
			Thread.sleep(500);
		}
	}

	/** As the app has it, but for what sees the commit points. */
	private static RecordHandler handler(CommitPoints points) {
		StageEnvironment environment = new StageEnvironment(apps.ledger, apps.store, app.getBean(VideoEvents.class),
				Clock.systemUTC(), StageSettings.in(folder.resolve("work")), new RunningStages(), points);
		Intake intake = new Intake(apps.ledger, apps.store, app.getBean(VideoEvents.class), Clock.systemUTC(), points);
		KafkaSender sender = app.getBean(KafkaSender.class);
		return new RecordHandler(new StageRunner<>(ScriptedStage.fragile(), environment),
				app.getBean(MessageReader.class),
				new RequestHandler(intake, sender, new Replies(sender, app.getBean(ReplyTopics.class)), points), sender,
				app.getBean(DeadLetters.class), Clock.systemUTC());
	}

	private static StageMessage accepted(String topic) {
		return new Intake(apps.ledger, apps.store, (event) -> {
		}, Clock.systemUTC()).accept(VideoRequest.about(topic), new Arrival.Call()).get(0).message();
	}

	private static IncomingRecord record(StageMessage message) {
		return record(DomainJson.write(message));
	}

	private static IncomingRecord record(byte[] payload) {
		return new IncomingRecord(payload, new Arrival.Record(apps.input, 0, OFFSETS.incrementAndGet()), null, null,
				null, null);
	}

	/** What kill -9 looks like from inside. */
	private static final class Death extends Error {

		private static final long serialVersionUID = 1L;

	}

}
