package io.moneyprinter.stage;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicReference;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.Lease;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.testkit.SteppingClock;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.junit.jupiter.params.provider.ValueSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

@Timeout(30)
class StageRunnerTests {

	@TempDir
	private Path folder;

	private final SteppingClock clock = new SteppingClock(Instant.parse("2026-01-01T00:00:00Z"));

	private final InMemoryLedger ledger = new InMemoryLedger(this.clock);

	private final RecordedEvents events = new RecordedEvents();

	private LocalArtifactStore store;

	private StageMessage message;

	@BeforeEach
	void acceptVideo() {
		this.store = new LocalArtifactStore(this.folder.resolve("store"));
		this.message = accepted(VideoRequest.about("A topic"));
	}

	private StageMessage accepted(VideoRequest request) {
		return new Intake(this.ledger, this.store, (event) -> {
		}, Clock.systemUTC()).accept(request, new Arrival.Call()).get(0).message();
	}

	@Test
	void commitsItsResultAndTellsTheNextStage() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> context.progress(0.5, "halfway"));
		StageOutcome outcome = runner(stage).run(this.message);
		assertThat(outcome).isInstanceOfSatisfying(StageOutcome.Completed.class,
				(completed) -> assertThat(new StageInput(completed.next(), this.store, false).script())
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
		command(VideoCommand.CANCEL);
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
			command(VideoCommand.CANCEL);
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
		StageRunner<?> impatient = runner(stage, new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20),
				Duration.ofMillis(100), 0.002, 0));
		assertThat(impatient.run(this.message)).isInstanceOfSatisfying(StageOutcome.Failed.class,
				(failed) -> assertThat(failed.failure().code()).isEqualTo(ErrorCode.STAGE_TIMED_OUT));
	}

	@Test
	void aStageThatMakesProgressMayTakeLongerThanItsClock() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			for (int i = 1; i <= 30; i++) {
				Thread.sleep(50);
				context.progress(i / 30.0, "step " + i);
			}
		});
		StageRunner<?> impatient = runner(stage,
				new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20), Duration.ofMillis(100), 0.02, 0));
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
				new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20), Duration.ofMillis(100), 1, 0));
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

	@ParameterizedTest
	@ValueSource(classes = { VideoEvent.StageStarted.class, VideoEvent.StageCompleted.class })
	void aDefectBesideTheWorkEndsTheAttemptToo(Class<?> event) throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
		});
		StageEnvironment broken = new StageEnvironment(this.ledger, this.store, (said) -> {
			if (event.isInstance(said)) {
				throw new VideoException(ErrorCode.INTERNAL, "It can never be sent.");
			}
			this.events.publish(said);
		}, Clock.systemUTC(), StageSettings.in(this.folder.resolve("work")));
		StageRunner<?> runner = new StageRunner<>(stage, broken);
		assertThat(runner.run(this.message)).isInstanceOf(StageOutcome.Failed.class);
		assertThat(row().state()).isEqualTo(VideoState.FAILED);
		assertThat(this.events.of(VideoEvent.VideoFailed.class)).hasSize(1);
	}

	@Test
	void whatNobodyForesawBesideTheWorkEndsTheAttemptToo() throws Exception {
		StageEnvironment broken = new StageEnvironment(this.ledger, this.store, (said) -> {
			if (said instanceof VideoEvent.StageStarted) {
				throw new IllegalStateException("the drawer is stuck");
			}
			this.events.publish(said);
		}, Clock.systemUTC(), StageSettings.in(this.folder.resolve("work")));
		StageRunner<?> runner = new StageRunner<>(new ScriptedStage((run, context) -> {
		}), broken);
		assertThat(runner.run(this.message)).isInstanceOf(StageOutcome.Failed.class);
		assertThat(row().state()).isEqualTo(VideoState.FAILED);
	}

	@Test
	void whatIsGivenUpAfterItsWorkFailsUnlessItHasEndedOrIsAnothers() throws Exception {
		VideoException defect = new VideoException(ErrorCode.INTERNAL, "It can never be sent.");
		StageRunner<?> runner = runner(new ScriptedStage((run, context) -> {
		}));
		runner.run(this.message);
		this.ledger.begin(this.message.videoId(), 1, StageName.SCRIPT);
		assertThat(runner.giveUp(this.message, defect)).isInstanceOf(StageOutcome.Busy.class);
		this.clock.advance(Lease.TERM.plusSeconds(1));
		assertThat(runner.giveUp(this.message, defect)).isInstanceOf(StageOutcome.Failed.class);
		assertThat(runner.giveUp(this.message, defect)).as("said again").isInstanceOf(StageOutcome.Failed.class);
		assertThat(this.events.of(VideoEvent.VideoFailed.class)).extracting(VideoEvent::eventId)
			.hasSize(2)
			.containsOnly(this.events.of(VideoEvent.VideoFailed.class).get(0).eventId());
		command(VideoCommand.RETRY);
		assertThat(runner.giveUp(this.message, defect)).isInstanceOf(StageOutcome.OutOfDate.class);
		assertThat(row().state()).isEqualTo(VideoState.QUEUED);
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
		assertThat(runner(stage).run(this.message)).as("the dead letter may be missing, too")
			.isInstanceOf(StageOutcome.Failed.class);
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

	@Test
	void aSecondRunnerWaitsWhileTheFirstIsAtIt() throws Exception {
		CountDownLatch started = new CountDownLatch(1);
		CountDownLatch checked = new CountDownLatch(1);
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			started.countDown();
			checked.await();
		});
		CompletableFuture<StageOutcome> first = CompletableFuture.supplyAsync(() -> outcome(stage));
		started.await();
		assertThat(runner(stage).run(this.message)).isInstanceOf(StageOutcome.Busy.class);
		checked.countDown();
		assertThat(first.join()).isInstanceOf(StageOutcome.Completed.class);
		assertThat(stage.runs()).isEqualTo(1);
	}

	@Test
	void aRunnerThatLostItsLeaseStopsAndSaysNothing() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			this.clock.advance(Lease.TERM.plusSeconds(1));
			this.ledger.begin(this.message.videoId(), 1, StageName.SCRIPT);
			Thread.sleep(20_000);
		});
		assertThat(runner(stage).run(this.message)).isInstanceOf(StageOutcome.OutOfDate.class);
		assertThat(this.events.kinds()).containsExactly("StageStarted");
		assertThat(row().results()).isEmpty();
	}

	@Test
	void newsOfAVideoReachesItsStageAtOnce() throws Exception {
		StageEnvironment unhurried = new StageEnvironment(this.ledger, this.store, this.events, Clock.systemUTC(),
				new StageSettings(this.folder.resolve("work"), Duration.ofHours(1), Duration.ofSeconds(1), 1, 0));
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			command(VideoCommand.CANCEL);
			unhurried.running().nudge(VideoId.random());
			unhurried.running().nudge(this.message.videoId());
			Thread.sleep(20_000);
		});
		assertThat(new StageRunner<>(stage, unhurried).run(this.message)).isInstanceOf(StageOutcome.OutOfDate.class);
		assertThat(row().state()).isEqualTo(VideoState.CANCELLED);
	}

	@Test
	void aProviderThatStaysAwayPutsTheStageOffAndAtLastFailsIt() throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The model is busy.");
		});
		StageRunner<?> patient = runner(stage,
				new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20), Duration.ofMillis(50), 1, 2));
		for (int wait = 1; wait <= 2; wait++) {
			assertThat(patient.run(this.message)).isInstanceOfSatisfying(StageOutcome.Held.class,
					(held) -> assertThat(held.hold().reason()).isEqualTo(Hold.Reason.LATER));
			assertThat(row().standing().waits()).isEqualTo(wait);
			this.clock.advance(Duration.ofMinutes(wait));
			assertThat(this.ledger.wake(10)).hasSize(1);
		}
		assertThat(patient.run(this.message)).isInstanceOfSatisfying(StageOutcome.Failed.class,
				(failed) -> assertThat(failed.failure().code()).isEqualTo(ErrorCode.PROVIDER_UNAVAILABLE));
		assertThat(this.events.of(VideoEvent.VideoHeld.class)).extracting(VideoEvent::eventId)
			.hasSize(2)
			.doesNotHaveDuplicates();
	}

	@Test
	void whatIsHeldSaysSoAgainWhenItsMessageComesAgain() throws Exception {
		command(VideoCommand.PAUSE);
		ScriptedStage stage = new ScriptedStage((run, context) -> {
		});
		assertThat(runner(stage).run(this.message)).as("held before its first stage")
			.isInstanceOf(StageOutcome.OutOfDate.class);
		command(VideoCommand.RESUME);
		ScriptedStage paused = new ScriptedStage((run, context) -> command(VideoCommand.PAUSE));
		assertThat(runner(paused).run(this.message)).isInstanceOf(StageOutcome.Held.class);
		assertThat(runner(paused).run(this.message)).isInstanceOf(StageOutcome.Held.class);
		assertThat(this.events.of(VideoEvent.VideoHeld.class)).extracting(VideoEvent::eventId)
			.hasSize(2)
			.containsOnly(this.events.of(VideoEvent.VideoHeld.class).get(0).eventId());
	}

	@Test
	void anEditedScriptIsTakenInsteadOfTheOneThatWasWritten() throws Exception {
		reviewed();
		ScriptedStage stage = new ScriptedStage((run, context) -> {
		});
		assertThat(runner(stage).run(this.message)).isInstanceOf(StageOutcome.Held.class);
		ArtifactRef edited = this.store.put(new ArtifactKey(AccountId.LOCAL, "script", "edited.json"), "{}".getBytes(),
				"application/json");
		this.ledger.rewrite(AccountId.LOCAL, this.message.videoId(), edited);
		command(VideoCommand.APPROVE);
		assertThat(runner(stage).run(this.message)).isInstanceOfSatisfying(StageOutcome.Completed.class,
				(completed) -> assertThat(completed.next().result(StageName.SCRIPT)).contains(edited));
		assertThat(stage.runs()).isEqualTo(1);
	}

	@ParameterizedTest
	@EnumSource(value = CommitPoint.class, names = { "BEGUN", "MADE", "STORED", "NOTED", "TOLD" })
	void aProcessThatDiesAtACommitPointLosesNothingAndDoesNothingTwice(CommitPoint point) throws Exception {
		ScriptedStage stage = new ScriptedStage((run, context) -> {
		});
		AtomicBoolean alive = new AtomicBoolean(true);
		StageEnvironment mortal = new StageEnvironment(this.ledger, this.store, this.events, Clock.systemUTC(),
				StageSettings.in(this.folder.resolve("work")), new RunningStages(), (name, passed) -> {
					if (passed == point && alive.getAndSet(false)) {
						throw new Death();
					}
				});
		assertThatExceptionOfType(Death.class).isThrownBy(() -> new StageRunner<>(stage, mortal).run(this.message));
		this.clock.advance(Lease.TERM.plusSeconds(1));
		assertThat(new StageRunner<>(stage, mortal).run(this.message)).isInstanceOf(StageOutcome.Completed.class);
		assertThat(stage.runs()).isEqualTo((point == CommitPoint.MADE) ? 2 : 1);
		assertThat(this.events.of(VideoEvent.StageCompleted.class)).extracting(VideoEvent::eventId)
			.containsOnly(this.events.of(VideoEvent.StageCompleted.class).get(0).eventId());
		assertThat(row().results()).containsKey(StageName.SCRIPT);
	}

	private void reviewed() {
		VideoRequest plain = VideoRequest.about("Another topic");
		VideoRequest reviewed = new VideoRequest(plain.account(), null, plain.topic(), null, null, plain.language(),
				plain.tone(), plain.length(), plain.voice(), plain.picture(), plain.captions(), plain.transition(),
				plain.music(), plain.materials(), 1, plain.workClass(), ReviewPoint.SCRIPT, plain.publish(), null);
		this.message = accepted(reviewed);
	}

	private VideoRow row() {
		return this.ledger.find(this.message.videoId()).orElseThrow();
	}

	private void command(VideoCommand command) {
		this.ledger.control(AccountId.LOCAL, VideoControl.of(this.message.videoId(), command));
	}

	private StageOutcome outcome(ScriptedStage stage) {
		try {
			return runner(stage).run(this.message);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

	private StageRunner<?> runner(ScriptedStage stage) {
		return runner(stage,
				new StageSettings(this.folder.resolve("work"), Duration.ofMillis(20), Duration.ofSeconds(10), 1, 0));
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

	/** What kill -9 looks like from inside. */
	private static final class Death extends Error {

		private static final long serialVersionUID = 1L;

	}

}
