package io.moneyprinter.backfill.stage;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.Item;
import io.moneyprinter.backfill.ItemEnd;
import io.moneyprinter.ledger.ControlAnswer;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.stage.Arrival;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.stage.StageOutcome;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;

/**
 * Makes the film of one item. The ledger is asked first and last: what it says of the
 * video is what becomes of the item, whoever made the film.
 */
final class ItemRun {

	/** Somebody else is at it: a stream, or another backfill that asks for the same. */
	private static final Duration BUSY = Duration.ofSeconds(2);

	/** A provider that is away is given this much more with each attempt. */
	private static final Duration PROVIDER_AWAY = Duration.ofSeconds(30);

	private final Ledger ledger;

	private final Intake intake;

	private final Pipeline pipeline;

	private final VideoEnds ends;

	ItemRun(Ledger ledger, ArtifactStore store, Intake intake, Pipeline pipeline) {
		this.ledger = ledger;
		this.intake = intake;
		this.pipeline = pipeline;
		this.ends = new VideoEnds(store);
	}

	/**
	 * Brings an item as far as it goes now. May be called again after a crash at any
	 * moment.
	 * @param item which
	 * @param account whose
	 * @return what became of it
	 * @throws VideoException if something that all items need is away
	 * @throws InterruptedException if this process is to end
	 */
	ItemOutcome run(Item item, AccountId account) throws InterruptedException {
		try {
			accept(item, account);
		}
		catch (VideoException ex) {
			if (ex.code().category() == ErrorCode.Category.CALLER) {
				return new ItemOutcome.Ended(ItemEnd.failed(0, new Failure(ex.code(), ex.sentence(), null)));
			}
			throw ex;
		}
		VideoRow row = row(item);
		if (row.state() == VideoState.FAILED && mayTryAgain(item, row)) {
			return attempt(item, retried(row));
		}
		Optional<ItemEnd> end = this.ends.of(row, item.claims() == 1);
		return end.isPresent() ? new ItemOutcome.Ended(end.get()) : attempt(item, row.message());
	}

	private void accept(Item item, AccountId account) {
		VideoRequest request = DomainJson.readRequest(item.request().getBytes(StandardCharsets.UTF_8));
		List<Intake.Accepted> accepted = this.intake.accept(request.askedBy(account, request.idempotencyKey()),
				item.results(), new Arrival.Call());
		if (accepted.stream().noneMatch((video) -> video.message().videoId().equals(item.video()))) {
			throw new IllegalStateException("The item " + item.key() + " is not of the request it carries.");
		}
	}

	private VideoRow row(Item item) {
		return this.ledger.find(item.video())
			.orElseThrow(() -> new IllegalStateException("Rows are never deleted, but " + item.video() + " was."));
	}

	private static boolean mayTryAgain(Item item, VideoRow row) {
		Failure failure = row.failure();
		return failure != null && row.attempt() < item.mostAttempts()
				&& (failure.code().retryable() || row.attempt() == item.insisted());
	}

	/** Whoever comes second finds the video on its way. */
	private StageMessage retried(VideoRow row) {
		ControlAnswer answer = this.ledger.control(row.account(), VideoControl.of(row.id(), VideoCommand.RETRY));
		return answer.row().message();
	}

	private ItemOutcome attempt(Item item, StageMessage message) throws InterruptedException {
		StageOutcome outcome = this.pipeline.run(message);
		if (outcome instanceof StageOutcome.Busy) {
			return new ItemOutcome.Again(BUSY);
		}
		VideoRow row = row(item);
		if (row.state() == VideoState.FAILED && mayTryAgain(item, row)) {
			return new ItemOutcome.Again(pause(row));
		}
		return this.ends.of(row, false)
			.<ItemOutcome>map(ItemOutcome.Ended::new)
			.orElseGet(() -> new ItemOutcome.Again(BUSY));
	}

	private static Duration pause(VideoRow row) {
		Failure failure = row.failure();
		return (failure != null && failure.code().passing()) ? PROVIDER_AWAY.multipliedBy(row.attempt())
				: Duration.ZERO;
	}

}
