package io.moneyprinter.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicReference;

import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.VideoEnd;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class StageRunnerTests {

	@TempDir
	private Path folder;

	private final InMemoryLedger ledger = new InMemoryLedger(Clock.systemUTC());

	private final RecordedEvents events = new RecordedEvents();

	private LocalArtifactStore store;

	private StageMessage message;

	@BeforeEach
	void acceptVideo() {
		this.store = new LocalArtifactStore(this.folder.resolve("store"));
		this.message = new Intake(this.ledger, this.store, (event) -> {
		}, Clock.systemUTC()).accept(VideoRequest.about("A topic"), new Arrival.Call(), (message) -> {
		}).get(0).message();
	}

	@Test
	void commitsItsResultAndTellsTheNextStage() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> context.progress(0.5, "halfway"));
		StageOutcome outcome = runner(stage).run(this.message);
		assertThat(outcome).isInstanceOfSatisfying(StageOutcome.Completed.class,
				(completed) -> assertThat(new StageInput(completed.next(), this.store).script())
					.isEqualTo(ScriptedStage.SCRIPT));
		assertThat(this.events.kinds()).containsExactly("StageStarted", "StageCompleted");
		assertThat(this.ledger.find(this.message.videoId()).orElseThrow().results()).containsKey(StageName.SCRIPT);
	}

	@Test
	void takesWhatAnEarlierRunLeft() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
		});
		runner(stage).run(this.message);
		assertThat(runner(stage).run(this.message)).isInstanceOf(StageOutcome.Completed.class);
		assertThat(stage.runs()).isEqualTo(1);
		assertThat(this.events.of(VideoEvent.StageCompleted.class)).extracting(VideoEvent.StageCompleted::reused)
			.containsExactly(false, true);
	}

	@Test
	void repeatedEventsHaveTheSameId() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
		});
		runner(stage).run(this.message);
		runner(stage).run(this.message);
		assertThat(this.events.of(VideoEvent.StageCompleted.class)).extracting(VideoEvent::eventId)
			.hasSize(2)
			.containsOnly(this.events.of(VideoEvent.StageCompleted.class).get(0).eventId());
	}

	@Test
	void doesNothingForAnAttemptThatHasEnded() throws Exception {
		this.ledger.end(this.message.videoId(), 1, new VideoEnd.Cancelled());
		ScriptedStage stage = new ScriptedStage((run, context) -> {
		});
		assertThat(runner(stage).run(this.message)).isInstanceOf(StageOutcome.OutOfDate.class);
		assertThat(stage.runs()).isZero();
		assertThat(this.events.kinds()).isEmpty();
	}

	@Test
	void stopsWithinABeatWhenTheVideoIsCancelled() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			started.countDown();
			Thread.sleep(20_000);
		});
		Thread canceller = new Thread(() -> {
			await(started);
			this.ledger.end(this.message.videoId(), 1, new VideoEnd.Cancelled());
		});
		canceller.start();
		assertThat(runner(stage).run(this.message)).isInstanceOf(StageOutcome.OutOfDate.class);
		assertThat(Thread.interrupted()).isFalse();
		assertThat(this.events.of(VideoEvent.VideoFailed.class)).isEmpty();
		assertThat(this.ledger.find(this.message.videoId()).orElseThrow().state()).isEqualTo(VideoState.CANCELLED);
	}

	@Test
	void aStageThatMakesNoProgressIsStoppedByItsClock() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> Thread.sleep(20_000));
		StageRunner<?> impatient = runner(stage,
				new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20), Duration.ofMillis(100), 0.002));
		assertThat(impatient.run(this.message)).isInstanceOfSatisfying(StageOutcome.Failed.class,
				(failed) -> assertThat(failed.failure().code()).isEqualTo(ErrorCode.STAGE_TIMED_OUT));
	}

	@Test
	void aStageThatMakesProgressMayTakeLongerThanItsClock() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			for (int i = 1; i <= 20; i++) {
				Thread.sleep(20);
				context.progress(i / 20.0, "step " + i);
			}
		});
		StageRunner<?> impatient = runner(stage,
				new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20), Duration.ofMillis(100), 0.004));
		assertThat(impatient.run(this.message)).isInstanceOf(StageOutcome.Completed.class);
		assertThat(this.events.of(VideoEvent.StageProgressed.class)).extracting(VideoEvent.StageProgressed::fraction)
			.isNotEmpty()
			.isSorted();
	}

	@Test
	void aPassingFaultIsRetriedInPlace() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			if (run < 3) {
				throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The model is busy.");
			}
		});
		assertThat(runner(stage).run(this.message)).isInstanceOf(StageOutcome.Completed.class);
		assertThat(stage.runs()).isEqualTo(3);
	}

	@Test
	void anInvalidRequestFailsAtOnce() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			throw new VideoException(ErrorCode.UNSPEAKABLE_TEXT, "Nobody can say this.");
		});
		StageOutcome outcome = runner(stage).run(this.message);
		assertThat(outcome).isInstanceOfSatisfying(StageOutcome.Failed.class, (failed) -> {
			assertThat(failed.failure().sentence()).isEqualTo("Nobody can say this.");
			assertThat(failed.failure().stage()).isEqualTo(StageName.SCRIPT);
		});
		assertThat(stage.runs()).isEqualTo(1);
		assertThat(this.events.of(VideoEvent.VideoFailed.class)).hasSize(1);
		assertThat(this.ledger.find(this.message.videoId()).orElseThrow().state()).isEqualTo(VideoState.FAILED);
	}

	@Test
	void whatNobodyForesawIsADefectWithItsOwnWords() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			throw new IllegalStateException("the drawer is stuck");
		});
		assertThat(runner(stage).run(this.message)).isInstanceOfSatisfying(StageOutcome.Failed.class, (failed) -> {
			assertThat(failed.failure().code()).isEqualTo(ErrorCode.INTERNAL);
			assertThat(failed.failure().sentence()).contains("the drawer is stuck");
		});
	}

	@Test
	void theWorkFolderIsGoneAfterwardsWhateverHappened() throws Exception {
		List<Path> folders = new ArrayList<>();
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			folders.add(context.workFolder());
			write(context.workFolder().resolve("leftover"));
			throw new IllegalStateException("no");
		});
		runner(stage).run(this.message);
		assertThat(folders).hasSize(1).allSatisfy((used) -> assertThat(used).doesNotExist());
	}

	@Test
	void keptFilesLieUnderTheHashOfTheirContent() throws Exception {
		AtomicReference<String> key = new AtomicReference<>();
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			Path file = write(context.workFolder().resolve("sound"));
			key.set(context.keep("narration-audio", file, "audio/wav").key());
		});
		runner(stage).run(this.message);
		assertThat(key.get()).matches("local/narration-audio/[0-9a-f]{64}");
	}

	@Test
	void anInterruptOfTheProcessLeavesTheVideoToAnother() {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			throw new InterruptedException();
		});
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> runner(stage).run(this.message));
		assertThat(this.ledger.find(this.message.videoId()).orElseThrow().state()).isEqualTo(VideoState.RUNNING);
	}

	@Test
	void aLibraryThatHidesTheInterruptDoesNotFailTheVideo() {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			Thread.currentThread().interrupt();
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The connection was closed.");
		});
		assertThatExceptionOfType(InterruptedException.class).isThrownBy(() -> runner(stage).run(this.message));
		assertThat(this.ledger.find(this.message.videoId()).orElseThrow().state()).isEqualTo(VideoState.RUNNING);
	}

	@Test
	void aStoreThatStaysAwayDoesNotEndTheVideo() {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			throw new VideoException(ErrorCode.STORE_UNAVAILABLE, "The store is away.");
		});
		StageRunner<?> impatient = runner(stage,
				new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20), Duration.ofMillis(100), 1));
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> impatient.run(this.message))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE));
		assertThat(stage.runs()).isGreaterThan(1);
		assertThat(this.ledger.find(this.message.videoId()).orElseThrow().state()).isEqualTo(VideoState.RUNNING);
	}

	@Test
	void aBrokerThatTakesNoEventDoesNotEndTheVideo() {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
		});
		StageEnvironment mute = new StageEnvironment(this.ledger, this.store, (event) -> {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The broker is away.");
		}, Clock.systemUTC(), StageSettings.in(this.folder.resolve("work")));
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> new StageRunner<>(stage, mute).run(this.message));
		assertThat(this.ledger.find(this.message.videoId()).orElseThrow().state()).isEqualTo(VideoState.RUNNING);
	}

	@Test
	void anErrorFailsTheVideoInsteadOfTheWorker() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			throw new NoClassDefFoundError("a/voice");
		});
		assertThat(runner(stage).run(this.message)).isInstanceOfSatisfying(StageOutcome.Failed.class,
				(failed) -> assertThat(failed.failure().sentence()).contains("a/voice"));
	}

	@Test
	void whatEndedHereIsSaidAgainUnderTheSameId() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			throw new VideoException(ErrorCode.UNSPEAKABLE_TEXT, "Nobody can say this.");
		});
		runner(stage).run(this.message);
		assertThat(runner(stage).run(this.message)).isInstanceOf(StageOutcome.OutOfDate.class);
		assertThat(stage.runs()).isEqualTo(1);
		assertThat(this.events.of(VideoEvent.VideoFailed.class)).extracting(VideoEvent::eventId)
			.hasSize(2)
			.containsOnly(this.events.of(VideoEvent.VideoFailed.class).get(0).eventId());
	}

	@Test
	void foldersOfProcessesThatAreNoMoreAreRemoved() throws Exception {
		Path work = this.folder.resolve("work");
		String video = this.message.videoId().toString();
		Path dead = Files.createDirectories(work.resolve("render-999999999-" + video + "-1"));
		Path alive = Files
			.createDirectories(work.resolve("render-" + ProcessHandle.current().pid() + "-" + video + "-2"));
		Path foreign = Files.createDirectories(work.resolve("not-ours"));
		runner(new ScriptedStage((run, context) -> {
		}));
		assertThat(dead).doesNotExist();
		assertThat(alive).exists();
		assertThat(foreign).exists();
	}

	private StageRunner<?> runner(ScriptedStage stage) {
		return runner(stage,
				new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20), Duration.ofSeconds(10), 1));
	}

	private StageRunner<?> runner(ScriptedStage stage, StageSettings settings) {
		return new StageRunner<>(stage,
				new StageEnvironment(this.ledger, this.store, this.events, Clock.systemUTC(), settings));
	}

	private static Path write(Path file) {
		try {
			return Files.writeString(file, "content");
		}
		catch (IOException ex) {
			throw new java.io.UncheckedIOException(ex);
		}
	}

	private static void await(CountDownLatch latch) {
		try {
			latch.await();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

}
