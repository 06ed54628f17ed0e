package io.moneyprinter.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Properties;
import java.util.Random;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.apache.kafka.common.serialization.ByteArraySerializer;
import org.apache.kafka.common.serialization.StringSerializer;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.TestInputTopic;
import org.apache.kafka.streams.TopologyTestDriver;
import org.apache.kafka.streams.state.KeyValueStore;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;

class ProgressTopologyTests {

	private static final Instant START = Instant.parse("2026-01-01T00:00:00Z");

	private static final VideoId VIDEO = VideoId.random();

	@TempDir
	java.nio.file.Path folder;

	private TopologyTestDriver driver;

	private TestInputTopic<String, byte[]> events;

	private KeyValueStore<String, VideoProgress> store;

	@BeforeEach
	void open() {
		StreamsBuilder builder = new StreamsBuilder();
		ProgressTopology.build(builder, "video-events", Duration.ofDays(7));
		Properties properties = new Properties();
		properties.put(StreamsConfig.STATE_DIR_CONFIG, this.folder.toString());
		this.driver = new TopologyTestDriver(builder.build(), properties, START);
		this.events = this.driver.createInputTopic("video-events", new StringSerializer(), new ByteArraySerializer());
		this.store = this.driver.getKeyValueStore(ProgressTopology.STORE);
	}

	@AfterEach
	void close() {
		this.driver.close();
	}

	@Test
	void percentIsWeightedByTheSharesOfTheStages() {
		say(accepted(1));
		assertThat(progress()).extracting(Progress::state, Progress::percent).containsExactly("queued", 0);
		say(started(1, 0, StageName.SCRIPT));
		say(completed(1, 1, StageName.SCRIPT));
		say(started(1, 1, StageName.SPEECH));
		say(completed(1, 4, StageName.SPEECH));
		say(started(1, 4, StageName.RENDER));
		say(progressed(1, 10, StageName.RENDER, 3, 0.5, "scene 4 of 8"));
		Progress progress = progress();
		assertThat(progress.percent()).isEqualTo(57);
		assertThat(progress.stage()).isEqualTo(StageName.RENDER);
		assertThat(progress.sentence()).isEqualTo("scene 4 of 8");
		assertThat(progress.timeLeftSeconds()).isEqualTo(7);
		assertThat(progress.asOf()).isEqualTo(START.plusSeconds(10));
	}

	@Test
	void anEndIsAnEndUntilTheNextAttempt() {
		say(started(1, 0, StageName.SCRIPT));
		say(failed(1, 5));
		assertThat(progress().state()).isEqualTo("failed");
		say(progressed(1, 6, StageName.SCRIPT, 9, 0.9, "late"));
		assertThat(progress()).satisfies((now) -> {
			assertThat(now.state()).isEqualTo("failed");
			assertThat(now.failure().sentence()).isEqualTo("It was a try.");
			assertThat(now.timeLeftSeconds()).isNull();
		});
		say(started(2, 7, StageName.SCRIPT));
		assertThat(progress()).extracting(Progress::state, Progress::attempt, Progress::percent)
			.containsExactly("running", 2, 0);
		say(failed(1, 8));
		assertThat(progress().state()).isEqualTo("running");
	}

	@Test
	void aRetryGoesOnWhereTheLastAttemptEndedAndCountsItsTimeAnew() {
		say(started(1, 0, StageName.SCRIPT));
		say(started(1, 1, StageName.SPEECH));
		say(started(1, 2, StageName.RENDER));
		say(progressed(1, 40, StageName.RENDER, 9, 0.9, "scene 8 of 8"));
		say(failed(1, 41));
		say(accepted(2));
		assertThat(progress()).extracting(Progress::state, Progress::attempt, Progress::percent, Progress::failure)
			.containsExactly("queued", 2, 0, null);
		say(started(2, 90, StageName.RENDER));
		say(progressed(2, 93, StageName.RENDER, 1, 0.25, "scene 2 of 8"));
		assertThat(progress()).satisfies((now) -> {
			assertThat(now.state()).isEqualTo("running");
			assertThat(now.percent()).isEqualTo(38);
			assertThat(now.timeLeftSeconds()).isEqualTo(10);
		});
	}

	@Test
	void aPersonsTimeIsNotTheFilmsAndTheLedgerNotesAResultBeforeItIsTold() {
		say(started(1, 0, StageName.SCRIPT));
		say(completed(1, 3, StageName.SCRIPT));
		say(held(1, 2, StageName.SCRIPT, new Hold(Hold.Reason.SCRIPT_REVIEW, "Its script waits.", null)));
		assertThat(progress()).satisfies((now) -> {
			assertThat(now.state()).isEqualTo("held");
			assertThat(now.sentence()).isNull();
			assertThat(now.hold()).isEqualTo(new Hold(Hold.Reason.SCRIPT_REVIEW, "Its script waits.", null));
			assertThat(now.timeLeftSeconds()).isNull();
		});
		say(started(1, 100_000, StageName.SPEECH));
		say(completed(1, 100_003, StageName.SPEECH));
		say(started(1, 200_000, StageName.RENDER));
		say(progressed(1, 200_006, StageName.RENDER, 3, 0.5, "scene 4 of 8"));
		assertThat(progress()).satisfies((now) -> {
			assertThat(now.state()).isEqualTo("running");
			assertThat(now.hold()).isNull();
			assertThat(now.timeLeftSeconds()).isEqualTo(9);
		});
	}

	@Test
	void aStageThatWaitsForItsTimeRunsAgainWhenItGivesASignOfLife() {
		say(started(1, 0, StageName.SPEECH));
		Hold later = new Hold(Hold.Reason.LATER, "The voice is busy.", START.plusSeconds(60));
		say(held(1, 10, StageName.SPEECH, later));
		assertThat(progress()).extracting(Progress::state, Progress::hold).containsExactly("waiting", later);
		say(started(1, 61, StageName.SPEECH));
		assertThat(progress()).extracting(Progress::state, Progress::hold).containsExactly("running", null);
		say(held(1, 10, StageName.SPEECH, later));
		assertThat(progress().state()).isEqualTo("running");
	}

	@Test
	void aStageThatBeginsAgainIsAsFarAsItSaysNow() {
		say(started(1, 0, StageName.RENDER));
		say(progressed(1, 30, StageName.RENDER, 30, 0.8, "scene 7 of 8"));
		say(started(1, 60, StageName.RENDER));
		say(progressed(1, 61, StageName.RENDER, 1, 0.1, "scene 1 of 8"));
		assertThat(progress().sentence()).isEqualTo("scene 1 of 8");
	}

	/** The next stage's clock is two days behind. */
	@Test
	void theOrderOfStagesCountsMoreThanTheirClocks() {
		say(started(1, 0, StageName.SCRIPT));
		say(held(1, 2, StageName.SCRIPT, new Hold(Hold.Reason.PAUSED, "It is paused.", null)));
		say(started(1, -172_800, StageName.SPEECH));
		assertThat(progress().state()).isEqualTo("running");
	}

	@Test
	void whatIsHeldCanEnd() {
		say(held(1, 0, null, new Hold(Hold.Reason.PAUSED, "It is paused.", null)));
		assertThat(progress().state()).isEqualTo("held");
		say(new VideoEvent.VideoCancelled(VIDEO, 1, AccountId.LOCAL, START.plusSeconds(1), null));
		assertThat(progress()).extracting(Progress::state, Progress::sentence, Progress::hold)
			.containsExactly("cancelled", null, null);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void neitherDuplicatesNorDisorderMakeADifference(long seed) {
		List<VideoEvent> life = new ArrayList<>(List.of(accepted(1), started(1, 1, StageName.SCRIPT), failed(1, 2),
				accepted(2), started(2, 3, StageName.SCRIPT), completed(2, 4, StageName.SCRIPT),
				started(2, 5, StageName.SPEECH), progressed(2, 6, StageName.SPEECH, 1, 0.2, "a"),
				progressed(2, 7, StageName.SPEECH, 2, 0.6, "b"), completed(2, 8, StageName.SPEECH),
				held(2, 8, StageName.SPEECH, new Hold(Hold.Reason.PAUSED, "d", null)),
				held(2, 8, StageName.SPEECH, new Hold(Hold.Reason.LATER, "e", START)), started(2, 9, StageName.RENDER),
				progressed(2, 10, StageName.RENDER, 1, 0.1, "c")));
		life.forEach(this::say);
		VideoProgress inOrder = this.store.get(VIDEO.toString());
		this.store.delete(VIDEO.toString());
		life.addAll(List.copyOf(life));
		Collections.shuffle(life, new Random(seed));
		life.forEach(this::say);
		assertThat(this.store.get(VIDEO.toString())).isEqualTo(inOrder);
	}

	@Test
	void whatIsNoEventIsLeftOutAndTheNextOneCounts() {
		this.events.pipeInput(VIDEO.toString(), "{not json".getBytes());
		this.events.pipeInput(VIDEO.toString(), "{\"type\":\"of-tomorrow\"}".getBytes());
		this.events.pipeInput(VIDEO.toString(), null);
		this.events.pipeInput("another", DomainJson.write(accepted(1)));
		say(accepted(1));
		assertThat(progress().state()).isEqualTo("queued");
		assertThat(this.store.get("another")).isNull();
	}

	@Test
	void whatEndedLongAgoIsForgottenAndWhatGoesOnIsNot() {
		say(started(1, 0, StageName.SCRIPT));
		this.driver.advanceWallClockTime(Duration.ofDays(8));
		assertThat(progress().state()).isEqualTo("running");
		say(failed(1, 1));
		this.driver.advanceWallClockTime(Duration.ofHours(2));
		assertThat(this.store.get(VIDEO.toString())).isNull();
	}

	private Progress progress() {
		return Progress.of(this.store.get(VIDEO.toString()));
	}

	private void say(VideoEvent event) {
		this.events.pipeInput(event.videoId().toString(), DomainJson.write(event));
	}

	private static VideoEvent accepted(int attempt) {
		return new VideoEvent.VideoAccepted(VIDEO, attempt, AccountId.LOCAL, START, "salt", WorkClass.INTERACTIVE);
	}

	private static VideoEvent started(int attempt, int second, StageName stage) {
		return new VideoEvent.StageStarted(VIDEO, attempt, AccountId.LOCAL, START.plusSeconds(second), stage);
	}

	private static VideoEvent progressed(int attempt, int second, StageName stage, long sequence, double fraction,
			String sentence) {
		return new VideoEvent.StageProgressed(VIDEO, attempt, AccountId.LOCAL, START.plusSeconds(second), stage,
				sequence, fraction, sentence);
	}

	private static VideoEvent completed(int attempt, int second, StageName stage) {
		return new VideoEvent.StageCompleted(VIDEO, attempt, AccountId.LOCAL, START.plusSeconds(second), stage,
				new ArtifactRef("local/script/x.json", "application/json", 2, "0".repeat(64)), false);
	}

	private static VideoEvent held(int attempt, int second, @Nullable StageName stage, Hold hold) {
		return new VideoEvent.VideoHeld(VIDEO, attempt, AccountId.LOCAL, START.plusSeconds(second), stage, hold);
	}

	private static VideoEvent failed(int attempt, int second) {
		return new VideoEvent.VideoFailed(VIDEO, attempt, AccountId.LOCAL, START.plusSeconds(second),
				new Failure(ErrorCode.INTERNAL, "It was a try.", StageName.SCRIPT));
	}

}
