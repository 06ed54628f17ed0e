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
		say(completed(1, 4, StageName.SPEECH));
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

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8 })
	void neitherDuplicatesNorDisorderMakeADifference(long seed) {
		List<VideoEvent> life = new ArrayList<>(List.of(accepted(1), started(1, 1, StageName.SCRIPT), failed(1, 2),
				accepted(2), started(2, 3, StageName.SCRIPT), completed(2, 4, StageName.SCRIPT),
				started(2, 5, StageName.SPEECH), progressed(2, 6, StageName.SPEECH, 1, 0.2, "a"),
				progressed(2, 7, StageName.SPEECH, 2, 0.6, "b"), completed(2, 8, StageName.SPEECH),
				started(2, 9, StageName.RENDER), progressed(2, 10, StageName.RENDER, 1, 0.1, "c")));
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

	private static VideoEvent failed(int attempt, int second) {
		return new VideoEvent.VideoFailed(VIDEO, attempt, AccountId.LOCAL, START.plusSeconds(second),
				new Failure(ErrorCode.INTERNAL, "It was a try.", StageName.SCRIPT));
	}

}
