package io.moneyprinter.ledger;

import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.IntStream;

import io.moneyprinter.testkit.SteppingClock;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.junit.jupiter.api.Test;

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

	/** Tells a time one second later at each question. */
	protected final Clock clock = new SteppingClock(START);

	protected abstract Ledger ledger();

	private static ArtifactRef ref(String name) {
		return new ArtifactRef("acme/" + name, "application/json", name.length(),
				Integer.toHexString(0x1000000 | (name.hashCode() & 0xffffff)).repeat(10).substring(0, 64));
	}

	private static NewVideo video() {
		return new NewVideo(VideoId.random(), ACCOUNT, "Why is the sea salty? \"quoted\" — 海", WorkClass.BULK,
				ref("request/one.json"));
	}

	private VideoRow row(NewVideo video) {
		return ledger().find(video.id()).orElseThrow();
	}

	@Test
	void anAdmittedVideoIsQueued() {
		NewVideo video = video();
		Admission admission = ledger().admit(video);
		assertThat(admission.fresh()).isTrue();
		VideoRow row = admission.row();
		assertThat(row).isEqualTo(new VideoRow(video.id(), ACCOUNT, video.topic(), WorkClass.BULK, video.request(),
				VideoState.QUEUED, 1, null, Map.of(), null, row.acceptedAt(), row.acceptedAt(), null));
		assertThat(row.acceptedAt()).isAfterOrEqualTo(START);
		assertThat(row(video)).isEqualTo(row);
	}

	@Test
	void askingAgainGivesTheSameRow() {
		NewVideo video = video();
		ledger().admit(video);
		ledger().begin(video.id(), 1, StageName.SCRIPT);
		Admission again = ledger().admit(video);
		assertThat(again.fresh()).isFalse();
		assertThat(again.row().state()).isEqualTo(VideoState.RUNNING);
	}

	@Test
	void anotherRequestUnderTheSameIdIsAConflict() {
		NewVideo video = video();
		ledger().admit(video);
		assertConflict(new NewVideo(video.id(), ACCOUNT, video.topic(), video.workClass(), ref("request/two.json")));
		assertConflict(
				new NewVideo(video.id(), new AccountId("other"), video.topic(), video.workClass(), video.request()));
		assertThat(row(video).request()).isEqualTo(video.request());
	}

	private void assertConflict(NewVideo video) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> ledger().admit(video))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT));
	}

	@Test
	void stagesLeaveTheirResults() {
		NewVideo video = video();
		ledger().admit(video);
		assertThat(ledger().begin(video.id(), 1, StageName.SCRIPT)).isTrue();
		assertThat(ledger().complete(video.id(), 1, StageName.SCRIPT, ref("script/a"))).isTrue();
		assertThat(ledger().begin(video.id(), 1, StageName.SPEECH)).isTrue();
		assertThat(ledger().complete(video.id(), 1, StageName.SPEECH, ref("speech/a"))).isTrue();
		assertThat(ledger().complete(video.id(), 1, StageName.SCRIPT, ref("script/b"))).isTrue();
		VideoRow row = row(video);
		assertThat(row.state()).isEqualTo(VideoState.RUNNING);
		assertThat(row.stage()).isEqualTo(StageName.SPEECH);
		assertThat(row.results()).containsOnlyKeys(StageName.SCRIPT, StageName.SPEECH)
			.containsEntry(StageName.SCRIPT, ref("script/b"))
			.containsEntry(StageName.SPEECH, ref("speech/a"));
		assertThat(row.updatedAt()).isAfter(row.acceptedAt());
		assertThat(row.endedAt()).isNull();
	}

	@Test
	void otherAttemptsAndUnknownVideosChangeNothing() {
		NewVideo video = video();
		ledger().admit(video);
		VideoRow before = row(video);
		for (int attempt : new int[] { 0, 2 }) {
			assertThat(changes(video.id(), attempt)).containsOnly(false);
		}
		assertThat(row(video)).isEqualTo(before);
		assertThat(changes(VideoId.random(), 1)).containsOnly(false);
	}

	@Test
	void anEndIsTheEnd() {
		NewVideo published = ended(new VideoEnd.Published());
		assertThat(row(published).state()).isEqualTo(VideoState.PUBLISHED);
		NewVideo cancelled = ended(new VideoEnd.Cancelled());
		assertThat(row(cancelled).state()).isEqualTo(VideoState.CANCELLED);
		NewVideo failed = ended(new VideoEnd.Failed(FAILURE));
		assertThat(row(failed).state()).isEqualTo(VideoState.FAILED);
		assertThat(row(failed).failure()).isEqualTo(FAILURE);
		for (NewVideo video : List.of(published, cancelled, failed)) {
			VideoRow before = row(video);
			assertThat(before.endedAt()).isEqualTo(before.updatedAt());
			assertThat(changes(video.id(), 1)).containsOnly(false);
			assertThat(row(video)).isEqualTo(before);
		}
	}

	@Test
	void aFailureBeforeTheFirstStageHasNone() {
		NewVideo video = ended(
				new VideoEnd.Failed(new Failure(ErrorCode.UNREADABLE_MESSAGE, "It cannot be read.", null)));
		assertThat(row(video).failure())
			.isEqualTo(new Failure(ErrorCode.UNREADABLE_MESSAGE, "It cannot be read.", null));
	}

	@Test
	void whatIsBeingHandedOnCannotBeCancelled() {
		NewVideo video = video();
		ledger().admit(video);
		assertThat(ledger().claimPublication(video.id(), 1)).isTrue();
		assertThat(ledger().end(video.id(), 1, new VideoEnd.Cancelled())).isFalse();
		assertThat(ledger().claimPublication(video.id(), 1)).as("claimed again").isTrue();
		assertThat(ledger().begin(video.id(), 1, StageName.PUBLISH)).isTrue();
		assertThat(row(video).state()).isEqualTo(VideoState.PUBLISHING);
		assertThat(ledger().end(video.id(), 1, new VideoEnd.Published())).isTrue();
	}

	@Test
	void listsAreNewestFirstAndGoOnWhereThePageEnded() {
		AccountId account = new AccountId("lister");
		List<VideoId> ids = new ArrayList<>();
		for (int i = 0; i < 7; i++) {
			NewVideo video = new NewVideo(VideoId.random(), account, "topic " + i, WorkClass.INTERACTIVE,
					ref("request/one.json"));
			ledger().admit(video);
			ledger().complete(video.id(), 1, StageName.SCRIPT, ref("script/a"));
			ledger().complete(video.id(), 1, StageName.SPEECH, ref("speech/a"));
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
	void oneOfManyEndsTheAttempt() {
		NewVideo video = video();
		ledger().admit(video);
		List<VideoEnd> ends = List.of(new VideoEnd.Published(), new VideoEnd.Failed(FAILURE), new VideoEnd.Cancelled());
		List<Boolean> won = atOnce(20, (number) -> ledger().end(video.id(), 1, ends.get(number % 3)));
		assertThat(won).filteredOn(Boolean::booleanValue).hasSize(1);
		assertThat(row(video).state()).isEqualTo(ends.get(won.indexOf(true) % 3).state());
	}

	@Test
	void eitherTheFilmIsHandedOnOrItIsCancelled() {
		for (int round = 0; round < 20; round++) {
			NewVideo video = video();
			ledger().admit(video);
			List<Boolean> won = atOnce(2, (number) -> (number == 0) ? ledger().claimPublication(video.id(), 1)
					: ledger().end(video.id(), 1, new VideoEnd.Cancelled()));
			assertThat(won).containsExactlyInAnyOrder(true, false);
			assertThat(row(video).state()).isEqualTo(won.get(0) ? VideoState.PUBLISHING : VideoState.CANCELLED);
		}
	}

	@Test
	void aLedgerThatIsThereSaysSo() {
		assertThatNoException().isThrownBy(ledger()::check);
	}

	private NewVideo ended(VideoEnd end) {
		NewVideo video = video();
		ledger().admit(video);
		ledger().begin(video.id(), 1, StageName.RENDER);
		assertThat(ledger().end(video.id(), 1, end)).isTrue();
		return video;
	}

	private List<Boolean> changes(VideoId id, int attempt) {
		return List.of(ledger().begin(id, attempt, StageName.SCRIPT),
				ledger().complete(id, attempt, StageName.SCRIPT, ref("script/late")),
				ledger().claimPublication(id, attempt), ledger().end(id, attempt, new VideoEnd.Published()),
				ledger().end(id, attempt, new VideoEnd.Failed(FAILURE)),
				ledger().end(id, attempt, new VideoEnd.Cancelled()));
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
