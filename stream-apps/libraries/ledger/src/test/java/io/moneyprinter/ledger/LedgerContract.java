package io.moneyprinter.ledger;

import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.moneyprinter.ledger.ControlAnswer.Outcome;
import io.moneyprinter.testkit.SteppingClock;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.assertj.core.api.ThrowableAssert.ThrowingCallable;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatNoException;

/**
 * What every ledger must do.
 */
public abstract class LedgerContract {

	protected static final Instant START = Instant.parse("2026-01-02T03:04:05.123456Z");

	private static final AccountId ACCOUNT = new AccountId("acme");

	private static final Failure FAILURE = new Failure(ErrorCode.RENDER_FAILED, "ffmpeg said no.", StageName.RENDER);

	/** Tells a later time at each question. */
	protected final SteppingClock clock = new SteppingClock(START);

	protected abstract Ledger ledger();

	/** Makes every lease that there is as old as one that was not renewed. */
	protected abstract void letLeasesRunOut();

	private static ArtifactRef ref(String name) {
		return new ArtifactRef("acme/" + name, "application/json", name.length(),
				Integer.toHexString(0x1000000 | (name.hashCode() & 0xffffff)).repeat(10).substring(0, 64));
	}

	private static NewVideo video() {
		return video(null);
	}

	private static NewVideo video(@Nullable ReviewPoint review) {
		return new NewVideo(VideoId.random(), ACCOUNT, "Why is the sea salty? \"quoted\" — 海", WorkClass.BULK,
				ref("request/one.json"), review, Map.of());
	}

	private NewVideo admitted() {
		NewVideo video = video();
		ledger().admit(video);
		return video;
	}

	private Lease begun(NewVideo video, StageName stage) {
		return ((Turn.Granted) ledger().begin(video.id(), row(video).attempt(), stage)).lease();
	}

	private ControlAnswer asked(NewVideo video, VideoCommand command) {
		return ledger().control(ACCOUNT,
				new VideoControl(video.id(), command, (command == VideoCommand.REJECT) ? "Too long." : null,
						(command == VideoCommand.PRIORITIZE) ? WorkClass.INTERACTIVE : null));
	}

	private VideoRow row(NewVideo video) {
		return ledger().find(video.id()).orElseThrow();
	}

	/** What whoever has lost the right to speak is told. */
	private void assertRefused(Lease lease) {
		assertThat(ledger().renew(lease)).isFalse();
		assertThat(ledger().complete(lease, ref("late"))).isEqualTo(Passage.REFUSED);
		assertThat(ledger().claimPublication(lease)).isFalse();
		assertThat(ledger().fail(lease, FAILURE)).isFalse();
		assertThat(ledger().putOff(lease, Duration.ofMinutes(1), "Later.")).isEmpty();
		assertThat(ledger().doubt(lease, "Who knows.")).isEmpty();
		assertThatNoException().isThrownBy(() -> ledger().release(lease));
	}

	@Test
	void severalAreFoundAtOnce() {
		NewVideo queued = admitted();
		NewVideo failed = admitted();
		ledger().fail(begun(failed, StageName.SCRIPT), FAILURE);
		assertThat(ledger().findAll(List.of(queued.id(), VideoId.random(), failed.id())))
			.containsExactlyInAnyOrderEntriesOf(Map.of(queued.id(), row(queued), failed.id(), row(failed)));
		assertThat(ledger().findAll(List.of())).isEmpty();
	}

	@Test
	void whatHasNotEndedIsNamedPageByPage() {
		NewVideo failed = admitted();
		ledger().fail(begun(failed, StageName.SCRIPT), FAILURE);
		NewVideo cancelled = admitted();
		asked(cancelled, VideoCommand.CANCEL);
		NewVideo queued = admitted();
		NewVideo running = admitted();
		ledger().complete(begun(running, StageName.SCRIPT), ref("script/a.json"));
		List<VideoRow> all = ledger().unfinished(1000, null);
		assertThat(all).extracting(VideoRow::id)
			.contains(queued.id(), running.id())
			.doesNotContain(failed.id(), cancelled.id())
			.isSortedAccordingTo((one, other) -> one.toString().compareTo(other.toString()));
		assertThat(all).filteredOn((row) -> row.id().equals(running.id()))
			.singleElement()
			.satisfies((row) -> assertThat(row.results()).containsEntry(StageName.SCRIPT, ref("script/a.json")));
		List<VideoRow> paged = new ArrayList<>(ledger().unfinished(1, null));
		paged.addAll(ledger().unfinished(1000, paged.get(0).id()));
		assertThat(paged).extracting(VideoRow::id).isEqualTo(all.stream().map(VideoRow::id).toList());
	}

	@Test
	void whatSomebodyLooksForIsNamedOldestFirst() {
		AccountId account = new AccountId("seeker-" + VideoId.random().toString().substring(0, 8));
		List<NewVideo> videos = Stream.of("Salt", "the sea", "Over SEAS", "Light")
			.map((topic) -> new NewVideo(VideoId.random(), account, topic, WorkClass.BULK, ref("request/one.json"),
					null, Map.of()))
			.toList();
		videos.forEach((video) -> ledger().admit(video));
		ledger().fail(begun(videos.get(3), StageName.SCRIPT), FAILURE);
		ledger().complete(begun(videos.get(1), StageName.SCRIPT), ref("script/a.json"));
		VideoSearch all = new VideoSearch(Set.of(), null, null, null);
		assertFound(account, all, videos);
		assertFound(account, new VideoSearch(Set.of(VideoState.FAILED), null, null, null), videos.subList(3, 4));
		assertFound(account, new VideoSearch(Set.of(), null, null, "sea"), videos.subList(1, 3));
		Instant second = row(videos.get(1)).acceptedAt();
		assertFound(account, new VideoSearch(Set.of(), second, null, null), videos.subList(1, 4));
		assertFound(account, new VideoSearch(Set.of(), null, second, null), videos.subList(0, 1));
		assertThat(ledger().search(account, all, 2, videos.get(0).id())).extracting(VideoRow::id)
			.containsExactly(videos.get(1).id(), videos.get(2).id());
		assertThat(ledger().search(account, all, 2, videos.get(1).id()).get(0).results()).isEmpty();
		assertThat(ledger().search(account, all, 2, videos.get(0).id()).get(0).results()).hasSize(1);
		assertThat(ledger().search(account, all, 10, VideoId.random())).isEmpty();
		assertThat(ledger().search(new AccountId("nobody"), all, 10, null)).isEmpty();
	}

	private void assertFound(AccountId account, VideoSearch search, List<NewVideo> videos) {
		assertThat(ledger().search(account, search, 10, null)).extracting(VideoRow::id)
			.isEqualTo(videos.stream().map(NewVideo::id).toList());
	}

	/**
	 * A message that comes twice is passed on by earlier stages while a later one works.
	 */
	@Test
	void whateverEndsAVideoEndsAllItsLeases() {
		for (boolean published : List.of(true, false)) {
			NewVideo video = admitted();
			Lease speech = begun(video, StageName.SPEECH);
			Lease last = begun(video, StageName.PUBLISH);
			if (published) {
				ledger().claimPublication(last);
				ledger().complete(last, ref("publication"));
			}
			else {
				ledger().fail(last, FAILURE);
			}
			assertThat(row(video).state().terminal()).isTrue();
			assertRefused(speech);
		}
	}

	@Test
	void anAdmittedVideoIsQueued() {
		NewVideo video = video(ReviewPoint.FILM);
		Admission admission = ledger().admit(video);
		assertThat(admission.fresh()).isTrue();
		VideoRow row = admission.row();
		assertThat(row).isEqualTo(new VideoRow(video.id(), ACCOUNT, video.topic(), WorkClass.BULK, video.request(),
				Standing.queued(1, ReviewPoint.FILM), Map.of(), row.acceptedAt(), row.acceptedAt()));
		assertThat(row.acceptedAt()).isAfterOrEqualTo(START);
		assertThat(row(video)).isEqualTo(row);
	}

	@Test
	void askingAgainGivesTheSameRow() {
		NewVideo video = admitted();
		begun(video, StageName.SCRIPT);
		Admission again = ledger().admit(video);
		assertThat(again.fresh()).isFalse();
		assertThat(again.row().state()).isEqualTo(VideoState.RUNNING);
	}

	@Test
	void aVideoMayBeginWithResultsOfAnotherOne() {
		NewVideo video = begunWith(Map.of(StageName.SCRIPT, ref("script"), StageName.SPEECH, ref("speech")));
		Admission admission = ledger().admit(video);
		assertThat(admission.row().results()).isEqualTo(video.results());
		assertThat(admission.row().message().result(StageName.SPEECH)).contains(ref("speech"));
		assertThat(admission.row().message().result(StageName.SCRIPT)).contains(ref("script"));
		assertThat(row(video)).isEqualTo(admission.row());
		ledger().fail(begun(video, StageName.RENDER), FAILURE);
		assertThat(asked(video, VideoCommand.RETRY).row().message().result(StageName.SPEECH)).contains(ref("speech"));
	}

	@Test
	void askingAgainForAVideoThatBeganWithResultsKeepsThoseItHas() {
		NewVideo video = begunWith(Map.of(StageName.SCRIPT, ref("script")));
		ledger().admit(video);
		ledger().complete(begun(video, StageName.SPEECH), ref("speech"));
		ledger().admit(new NewVideo(video.id(), ACCOUNT, video.topic(), video.workClass(), video.request(), null,
				Map.of(StageName.SCRIPT, ref("another"))));
		assertThat(row(video).results())
			.isEqualTo(Map.of(StageName.SCRIPT, ref("script"), StageName.SPEECH, ref("speech")));
	}

	private static NewVideo begunWith(Map<StageName, ArtifactRef> results) {
		NewVideo plain = video();
		return new NewVideo(plain.id(), ACCOUNT, plain.topic(), plain.workClass(), plain.request(), null, results);
	}

	@Test
	void anotherRequestUnderTheSameIdIsAConflict() {
		NewVideo video = video();
		ledger().admit(video);
		assertAnother(new NewVideo(video.id(), ACCOUNT, video.topic(), video.workClass(), ref("request/two.json"), null,
				Map.of()));
		assertAnother(new NewVideo(video.id(), new AccountId("other"), video.topic(), video.workClass(),
				video.request(), null, Map.of()));
		assertThat(row(video).request()).isEqualTo(video.request());
	}

	private void assertAnother(NewVideo video) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> ledger().admit(video))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT));
	}

	@Test
	void stagesLeaveTheirResults() {
		NewVideo video = admitted();
		assertThat(ledger().complete(begun(video, StageName.SCRIPT), ref("script/a"))).isEqualTo(Passage.ON);
		assertThat(ledger().complete(begun(video, StageName.SPEECH), ref("speech/a"))).isEqualTo(Passage.ON);
		VideoRow row = row(video);
		assertThat(row.state()).isEqualTo(VideoState.RUNNING);
		assertThat(row.stage()).isEqualTo(StageName.SPEECH);
		assertThat(row.results()).containsOnlyKeys(StageName.SCRIPT, StageName.SPEECH)
			.containsEntry(StageName.SCRIPT, ref("script/a"))
			.containsEntry(StageName.SPEECH, ref("speech/a"));
		assertThat(row.message().result(StageName.SPEECH)).contains(ref("speech/a"));
		assertThat(row.updatedAt()).isAfter(row.acceptedAt());
		assertThat(row.endedAt()).isNull();
	}

	@Test
	void aStageWhoseResultIsThereDoesNotSetTheVideoBack() {
		NewVideo video = admitted();
		ledger().complete(begun(video, StageName.SCRIPT), ref("script/a"));
		Lease speech = begun(video, StageName.SPEECH);
		Turn again = ledger().begin(video.id(), 1, StageName.SCRIPT);
		assertThat(again).isInstanceOfSatisfying(Turn.Granted.class,
				(granted) -> assertThat(granted.row().results()).containsEntry(StageName.SCRIPT, ref("script/a")));
		assertThat(row(video).stage()).isEqualTo(StageName.SPEECH);
		assertThat(ledger().complete(((Turn.Granted) again).lease(), ref("script/a"))).isEqualTo(Passage.ON);
		assertThat(ledger().renew(speech)).isTrue();
	}

	@Test
	void otherAttemptsAndUnknownVideosAreRefused() {
		NewVideo video = admitted();
		VideoRow before = row(video);
		for (int attempt : new int[] { 0, 2 }) {
			assertThat(ledger().begin(video.id(), attempt, StageName.SCRIPT)).isInstanceOf(Turn.Refused.class);
		}
		assertThat(row(video)).isEqualTo(before);
		assertThat(ledger().begin(VideoId.random(), 1, StageName.SCRIPT)).isInstanceOf(Turn.Refused.class);
		assertRefused(new Lease(VideoId.random(), 1, StageName.SCRIPT, 1));
	}

	@Test
	void oneRunnerAtATimeWorksOnAStage() {
		NewVideo video = admitted();
		List<Turn> turns = atOnce(20, (number) -> ledger().begin(video.id(), 1, StageName.RENDER));
		assertThat(turns).filteredOn(Turn.Granted.class::isInstance).hasSize(1);
		assertThat(turns).filteredOn(Turn.Taken.class::isInstance).hasSize(19);
		Lease lease = turns.stream()
			.flatMap((turn) -> (turn instanceof Turn.Granted granted) ? Stream.of(granted.lease()) : Stream.empty())
			.findFirst()
			.orElseThrow();
		assertThat(ledger().renew(lease)).isTrue();
		ledger().release(lease);
		assertRefused(lease);
		assertThat(ledger().begin(video.id(), 1, StageName.RENDER)).isInstanceOf(Turn.Granted.class);
	}

	@Test
	void aLeaseThatRanOutGoesToTheNextAndItsFormerHolderIsFenced() {
		NewVideo video = admitted();
		Lease former = begun(video, StageName.RENDER);
		letLeasesRunOut();
		Lease next = begun(video, StageName.RENDER);
		assertThat(next.token()).isGreaterThan(former.token());
		assertRefused(former);
		assertThat(row(video).state()).isEqualTo(VideoState.RUNNING);
		assertThat(ledger().complete(next, ref("film"))).isEqualTo(Passage.ON);
		assertThat(row(video).results()).containsEntry(StageName.RENDER, ref("film"));
	}

	@Test
	void aLeaseThatRanOutHoldsAgainIfNobodyTookIt() {
		NewVideo video = admitted();
		Lease lease = begun(video, StageName.RENDER);
		letLeasesRunOut();
		assertThat(ledger().renew(lease)).isTrue();
		assertThat(ledger().begin(video.id(), 1, StageName.RENDER)).isInstanceOf(Turn.Taken.class);
		assertThat(ledger().complete(lease, ref("film"))).isEqualTo(Passage.ON);
	}

	@Test
	void theLastStagePublishes() {
		NewVideo video = admitted();
		Lease lease = begun(video, StageName.PUBLISH);
		assertThat(ledger().claimPublication(lease)).isTrue();
		assertThat(ledger().claimPublication(lease)).as("claimed again").isTrue();
		assertThat(row(video).state()).isEqualTo(VideoState.PUBLISHING);
		assertThat(asked(video, VideoCommand.CANCEL).outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(ledger().complete(lease, ref("publication"))).isEqualTo(Passage.ON);
		assertThat(row(video).state()).isEqualTo(VideoState.PUBLISHED);
		assertThat(row(video).endedAt()).isEqualTo(row(video).updatedAt());
		assertRefused(lease);
		assertThat(ledger().begin(video.id(), 1, StageName.PUBLISH)).isInstanceOf(Turn.Refused.class);
	}

	@Test
	void aFailureEndsTheAttempt() {
		NewVideo video = admitted();
		Lease lease = begun(video, StageName.RENDER);
		assertThat(ledger().fail(lease, FAILURE)).isTrue();
		assertThat(row(video).state()).isEqualTo(VideoState.FAILED);
		assertThat(row(video).failure()).isEqualTo(FAILURE);
		assertRefused(lease);
	}

	@Test
	void aRetryIsAnotherAttemptThatTakesWhatIsThere() {
		NewVideo video = admitted();
		ledger().complete(begun(video, StageName.SCRIPT), ref("script/a"));
		Lease lease = begun(video, StageName.SPEECH);
		ledger().fail(lease, FAILURE);
		ControlAnswer answer = asked(video, VideoCommand.RETRY);
		assertThat(answer.outcome()).isEqualTo(Outcome.DONE);
		assertThat(answer.dispatch()).isTrue();
		assertThat(answer.row()).isEqualTo(row(video));
		assertThat(row(video).state()).isEqualTo(VideoState.QUEUED);
		assertThat(row(video).attempt()).isEqualTo(2);
		assertThat(row(video).results()).containsOnlyKeys(StageName.SCRIPT);
		assertRefused(lease);
		assertThat(ledger().begin(video.id(), 1, StageName.SPEECH)).isInstanceOf(Turn.Refused.class);
		assertThat(ledger().begin(video.id(), 2, StageName.SPEECH)).isInstanceOf(Turn.Granted.class);
	}

	@Test
	void aCancelledVideoStopsWhoeverWorksOnIt() {
		NewVideo video = admitted();
		Lease lease = begun(video, StageName.RENDER);
		assertThat(asked(video, VideoCommand.CANCEL).outcome()).isEqualTo(Outcome.DONE);
		assertThat(row(video).state()).isEqualTo(VideoState.CANCELLED);
		assertRefused(lease);
		assertThat(asked(video, VideoCommand.CANCEL).outcome()).isEqualTo(Outcome.ALREADY);
	}

	@Test
	void eitherTheFilmIsHandedOnOrItIsCancelled() {
		for (int round = 0; round < 20; round++) {
			NewVideo video = admitted();
			Lease lease = begun(video, StageName.PUBLISH);
			List<Boolean> won = atOnce(2, (number) -> (number == 0) ? ledger().claimPublication(lease)
					: asked(video, VideoCommand.CANCEL).outcome() == Outcome.DONE);
			assertThat(won).containsExactly(true, false);
			assertThat(row(video).state()).isEqualTo(VideoState.PUBLISHING);
		}
	}

	@Test
	void oneOfManyEndsTheAttempt() {
		NewVideo video = admitted();
		Lease lease = begun(video, StageName.RENDER);
		List<Boolean> won = atOnce(20, (number) -> (number % 2 == 0) ? ledger().fail(lease, FAILURE)
				: asked(video, VideoCommand.CANCEL).outcome() == Outcome.DONE);
		assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
		assertThat(row(video).state())
			.isEqualTo((won.indexOf(true) % 2 == 0) ? VideoState.FAILED : VideoState.CANCELLED);
	}

	@Test
	void aPausedVideoIsHeldAfterItsStageAndGoesOnWhenResumed() {
		NewVideo video = admitted();
		Lease lease = begun(video, StageName.SCRIPT);
		assertThat(asked(video, VideoCommand.PAUSE).sentence()).contains("'script'");
		assertThat(ledger().renew(lease)).as("the stage goes on").isTrue();
		assertThat(ledger().complete(lease, ref("script/a"))).isEqualTo(Passage.HELD);
		assertHeld(video, Hold.Reason.PAUSED);
		assertThat(ledger().begin(video.id(), 1, StageName.SPEECH)).isInstanceOf(Turn.Refused.class);
		ControlAnswer resumed = asked(video, VideoCommand.RESUME);
		assertThat(resumed.dispatch()).isTrue();
		assertThat(ledger().begin(video.id(), 1, StageName.SPEECH)).isInstanceOf(Turn.Granted.class);
	}

	@Test
	void aPauseBetweenTwoStagesHoldsTheVideoBeforeTheSecond() {
		NewVideo video = admitted();
		ledger().complete(begun(video, StageName.SCRIPT), ref("script/a"));
		asked(video, VideoCommand.PAUSE);
		assertThat(ledger().begin(video.id(), 1, StageName.SPEECH)).isInstanceOf(Turn.Refused.class);
		assertHeld(video, Hold.Reason.PAUSED);
	}

	@ParameterizedTest
	@EnumSource(ReviewPoint.class)
	void aReviewHoldsTheVideoUntilAPersonApproves(ReviewPoint review) {
		NewVideo video = video(review);
		ledger().admit(video);
		assertThat(ledger().complete(begun(video, review.stage()), ref("result"))).isEqualTo(Passage.HELD);
		assertHeld(video, (review == ReviewPoint.SCRIPT) ? Hold.Reason.SCRIPT_REVIEW : Hold.Reason.FILM_REVIEW);
		ControlAnswer approved = asked(video, VideoCommand.APPROVE);
		assertThat(approved.dispatch()).isTrue();
		assertThat(ledger().complete(begun(video, review.stage()), ref("result"))).as("passed on")
			.isEqualTo(Passage.ON);
	}

	@Test
	void whatIsRejectedFailsWithTheReason() {
		NewVideo video = video(ReviewPoint.SCRIPT);
		ledger().admit(video);
		ledger().complete(begun(video, StageName.SCRIPT), ref("script/a"));
		assertThat(asked(video, VideoCommand.REJECT).outcome()).isEqualTo(Outcome.DONE);
		assertThat(row(video).failure()).isEqualTo(new Failure(ErrorCode.REJECTED_IN_REVIEW,
				"It was rejected in the review: Too long.", StageName.SCRIPT));
	}

	@Test
	void aScriptIsReplacedWhileItIsReviewedAndOnlyThen() {
		NewVideo video = video(ReviewPoint.SCRIPT);
		ledger().admit(video);
		assertConflict(ErrorCode.STATE_CONFLICT, () -> ledger().rewrite(ACCOUNT, video.id(), ref("script/mine")));
		ledger().complete(begun(video, StageName.SCRIPT), ref("script/a"));
		assertConflict(ErrorCode.UNKNOWN_VIDEO,
				() -> ledger().rewrite(new AccountId("other"), video.id(), ref("script/mine")));
		assertThat(ledger().rewrite(ACCOUNT, video.id(), ref("script/mine")).results()).containsEntry(StageName.SCRIPT,
				ref("script/mine"));
		asked(video, VideoCommand.APPROVE);
		assertThat(((Turn.Granted) ledger().begin(video.id(), 1, StageName.SCRIPT)).row().results())
			.containsEntry(StageName.SCRIPT, ref("script/mine"));
	}

	@Test
	void whatIsPutOffGoesOnWhenItsTimeHasCome() {
		NewVideo soon = admitted();
		NewVideo late = admitted();
		assertThat(ledger().putOff(begun(soon, StageName.SCRIPT), Duration.ofMillis(-1), "The model is busy."))
			.hasValueSatisfying((hold) -> assertThat(hold.sentence()).isEqualTo("The model is busy."));
		ledger().putOff(begun(late, StageName.SCRIPT), Duration.ofDays(1), "The model is busy.");
		assertThat(row(soon).state()).isEqualTo(VideoState.WAITING);
		assertThat(row(soon).standing().waits()).isEqualTo(1);
		assertThat(ledger().begin(soon.id(), 1, StageName.SCRIPT)).isInstanceOf(Turn.Refused.class);
		assertThat(ledger().wake(10)).extracting(VideoRow::id).contains(soon.id()).doesNotContain(late.id());
		assertThat(ledger().wake(10)).isEmpty();
		assertThat(row(soon).state()).isEqualTo(VideoState.QUEUED);
		ledger().putOff(begun(soon, StageName.SCRIPT), Duration.ofMillis(-1), "Still busy.");
		assertThat(row(soon).standing().waits()).isEqualTo(2);
		assertThat(asked(late, VideoCommand.RETRY).dispatch()).as("a person does not want to wait").isTrue();
	}

	@Test
	void aFilmInDoubtWaitsForAPersonWhoInsistsOrGivesItUp() {
		NewVideo video = admitted();
		assertThat(ledger().doubt(begun(video, StageName.PUBLISH), "It may be there.")).isPresent();
		assertHeld(video, Hold.Reason.IN_DOUBT);
		assertThat(asked(video, VideoCommand.CANCEL).outcome()).isEqualTo(Outcome.REFUSED);
		assertThat(asked(video, VideoCommand.APPROVE).dispatch()).isTrue();
		assertThat(row(video).standing().insisted()).isTrue();
		ledger().doubt(begun(video, StageName.PUBLISH), "It may be there.");
		assertThat(row(video).standing().insisted()).isFalse();
		asked(video, VideoCommand.REJECT);
		assertThat(row(video).failure()).extracting(Failure::code).isEqualTo(ErrorCode.PUBLICATION_IN_DOUBT);
	}

	@Test
	void anotherQueueIsChosenWhileTheVideoWaitsInOne() {
		NewVideo video = admitted();
		assertThat(asked(video, VideoCommand.PRIORITIZE).dispatch()).isTrue();
		assertThat(row(video).workClass()).isEqualTo(WorkClass.INTERACTIVE);
		assertThat(row(video).message().workClass()).isEqualTo(WorkClass.INTERACTIVE);
		assertThat(asked(video, VideoCommand.PRIORITIZE).outcome()).isEqualTo(Outcome.ALREADY);
	}

	@Test
	void anAccountCommandsItsOwnVideosOnly() {
		NewVideo video = admitted();
		VideoControl cancel = VideoControl.of(video.id(), VideoCommand.CANCEL);
		assertConflict(ErrorCode.UNKNOWN_VIDEO, () -> ledger().control(new AccountId("other"), cancel));
		assertConflict(ErrorCode.UNKNOWN_VIDEO,
				() -> ledger().control(ACCOUNT, VideoControl.of(VideoId.random(), VideoCommand.CANCEL)));
		assertThat(row(video).state()).isEqualTo(VideoState.QUEUED);
	}

	private void assertHeld(NewVideo video, Hold.Reason reason) {
		assertThat(row(video).state()).isEqualTo(VideoState.HELD);
		assertThat(row(video).hold()).isNotNull().extracting(Hold::reason).isEqualTo(reason);
	}

	private static void assertConflict(ErrorCode code, ThrowingCallable call) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(call)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code));
	}

	@Test
	void listsAreNewestFirstAndGoOnWhereThePageEnded() {
		AccountId account = new AccountId("lister");
		List<VideoId> ids = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			NewVideo video = new NewVideo(VideoId.random(), account, "topic " + i, WorkClass.INTERACTIVE,
					ref("request/one.json"), null, Map.of());
			ledger().admit(video);
			ledger().complete(begun(video, StageName.SCRIPT), ref("script/a"));
			ledger().complete(begun(video, StageName.SPEECH), ref("speech/a"));
			ids.add(0, video.id());
		}
		ledger().admit(video());
		List<VideoRow> first = ledger().list(account, 3, null);
		assertThat(first).extracting(VideoRow::id).containsExactlyElementsOf(ids.subList(0, 3));
		assertThat(first).allSatisfy((row) -> assertThat(row.results()).hasSize(2));
		assertThat(ledger().list(account, 200, ids.get(2))).extracting(VideoRow::id)
			.containsExactlyElementsOf(ids.subList(3, 7));
		assertThat(ledger().list(account, 3, ids.get(6))).isEmpty();
		assertThat(ledger().list(account, 3, VideoId.random())).isEmpty();
		assertThat(ledger().list(new AccountId("nobody"), 3, ids.get(0))).isEmpty();
	}

	@Test
	void workDoneAtomicallyGivesItsResultAndItsFailure() {
		NewVideo video = video();
		assertThat(ledger().atomically(() -> ledger().admit(video).fresh())).isTrue();
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> ledger().atomically(() -> {
			throw new VideoException(ErrorCode.STATE_CONFLICT, "Not now.");
		})).withMessage("Not now.");
	}

	@Test
	void oneOfManyAdmitsTheVideo() {
		NewVideo video = video();
		List<Admission> admissions = atOnce(50, (number) -> ledger().admit(video));
		assertThat(admissions).filteredOn(Admission::fresh).hasSize(1);
		assertThat(admissions).extracting((admission) -> admission.row().acceptedAt())
			.containsOnly(row(video).acceptedAt());
	}

	@Test
	void aLedgerThatIsThereSaysSo() {
		assertThatNoException().isThrownBy(ledger()::check);
	}

	private interface Numbered<T> {

		T call(int number);

	}

	/** All threads wait for the last one, so that they really meet. */
	private static <T> List<T> atOnce(int threads, Numbered<T> call) {
		ExecutorService pool = Executors.newFixedThreadPool(threads);
		CountDownLatch ready = new CountDownLatch(threads);
		try {
			List<Callable<T>> calls = IntStream.range(0, threads).<Callable<T>>mapToObj((number) -> () -> {
				ready.countDown();
				ready.await();
				return call.call(number);
			}).toList();
			List<T> results = new ArrayList<>();
			for (Future<T> result : pool.invokeAll(calls)) {
				results.add(result.get());
			}
			return results;
		}
		catch (Exception ex) {
			throw new AssertionError("No call may fail.", ex);
		}
		finally {
			pool.shutdownNow();
		}
	}

}
