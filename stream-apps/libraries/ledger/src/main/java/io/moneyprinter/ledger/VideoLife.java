package io.moneyprinter.ledger;

import java.time.Instant;
import java.util.Optional;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;

/**
 * What may follow what in a video's life: a pure function of where it stands. Ledgers
 * read a row, ask here, and write the answer, with nobody in between.
 */
public final class VideoLife {

	static final Hold PAUSED = new Hold(Hold.Reason.PAUSED, "It is paused; resume lets it go on.", null);

	private static final Hold SCRIPT_REVIEW = new Hold(Hold.Reason.SCRIPT_REVIEW,
			"Its script waits for a review: approve it, reject it, or edit it first.", null);

	private static final Hold FILM_REVIEW = new Hold(Hold.Reason.FILM_REVIEW,
			"Its film waits for a review: approve or reject it.", null);

	private VideoLife() {
	}

	/**
	 * Where a video stands that was just accepted.
	 * @param video the video
	 * @return the first attempt
	 */
	public static Standing first(NewVideo video) {
		return Standing.queued(1, video.review());
	}

	/**
	 * The time has come for which a video waited.
	 * @param now where it stands
	 * @return on its way again
	 */
	public static Standing wake(Standing now) {
		return now.in(VideoState.QUEUED);
	}

	/**
	 * A stage begins. One whose result is there only passes the video on, which does not
	 * change how far it is.
	 * @param row as it is
	 * @param attempt for which the stage works
	 * @param stage which
	 * @return where it stands then; empty if the stage may not begin and nothing changes.
	 * It may not begin, either, if it is then {@link VideoState#HELD}
	 */
	public static Optional<Standing> begin(VideoRow row, int attempt, StageName stage) {
		Standing now = row.standing();
		if (!current(now, attempt) || now.state() == VideoState.HELD || now.state() == VideoState.WAITING) {
			return Optional.empty();
		}
		if (now.pausing()) {
			return Optional.of(now.held(PAUSED));
		}
		VideoState state = (now.state() == VideoState.PUBLISHING) ? VideoState.PUBLISHING : VideoState.RUNNING;
		return Optional.of(row.results().containsKey(stage) ? now.in(state) : now.in(state).at(stage));
	}

	/**
	 * A stage is finished.
	 * @param now where the video stands
	 * @param attempt for which the stage worked
	 * @param stage which
	 * @return where it stands then; empty if nobody wants the result any more
	 */
	public static Optional<Standing> complete(Standing now, int attempt, StageName stage) {
		if (!current(now, attempt)) {
			return Optional.empty();
		}
		ReviewPoint review = now.review();
		if (stage == StageName.PUBLISH) {
			return Optional.of(now.in(VideoState.PUBLISHED));
		}
		if (review != null && review.stage() == stage) {
			return Optional.of(now.held((review == ReviewPoint.SCRIPT) ? SCRIPT_REVIEW : FILM_REVIEW));
		}
		return Optional.of(now.pausing() ? now.held(PAUSED) : now);
	}

	/**
	 * The film is about to be handed on.
	 * @return where the video stands then; empty if it may not be handed on
	 */
	public static Optional<Standing> claim(Standing now, int attempt) {
		return current(now, attempt) ? Optional.of(now.in(VideoState.PUBLISHING).claimed()) : Optional.empty();
	}

	/**
	 * A stage failed for good.
	 * @return where the video stands then; empty if the attempt is over already
	 */
	public static Optional<Standing> fail(Standing now, int attempt, Failure failure) {
		return current(now, attempt) ? Optional.of(now.failed(failure)) : Optional.empty();
	}

	/**
	 * A stage cannot be finished now.
	 * @return where the video stands then; empty if the attempt is over already
	 */
	public static Optional<Standing> hold(Standing now, int attempt, Hold hold) {
		return current(now, attempt) ? Optional.of(now.held(hold)) : Optional.empty();
	}

	/**
	 * Why a film is held of which nobody can tell whether its target has it.
	 * @param sentence what is in doubt
	 * @return the reason
	 */
	public static Hold inDoubt(String sentence) {
		return new Hold(Hold.Reason.IN_DOUBT, sentence, null);
	}

	/**
	 * Why a video waits.
	 * @param sentence what for
	 * @param due until when
	 * @return the reason
	 */
	public static Hold later(String sentence, Instant due) {
		return new Hold(Hold.Reason.LATER, sentence, due);
	}

	/**
	 * Somebody wants something of the video.
	 * @param row as it is
	 * @param control what is wanted
	 * @param now the time
	 * @return what becomes of it, with the row as it is then
	 */
	public static ControlAnswer control(VideoRow row, VideoControl control, Instant now) {
		Commands.Decision decision = Commands.decide(row, control);
		boolean changed = decision.outcome() == ControlAnswer.Outcome.DONE;
		return new ControlAnswer(decision.outcome(), decision.sentence(),
				changed ? row.with(decision.standing(), decision.workClass(), now) : row, decision.dispatch());
	}

	/**
	 * Whether the same id was asked with the same request.
	 * @throws VideoException {@code IDEMPOTENCY_CONFLICT} if it was another
	 */
	public static void requireSameRequest(VideoRow there, NewVideo asked) {
		if (!there.account().equals(asked.account()) || !there.request().sha256().equals(asked.request().sha256())) {
			throw new VideoException(ErrorCode.IDEMPOTENCY_CONFLICT, "The video " + asked.id()
					+ " was asked for before with another request; use another idempotency key for another request.");
		}
	}

	/** What is said of a video that an account does not have. */
	public static VideoException unknown(VideoId id) {
		return new VideoException(ErrorCode.UNKNOWN_VIDEO, "There is no video " + id + ".");
	}

	/**
	 * Refuses another script unless there is one to be reviewed.
	 * @throws VideoException {@code STATE_CONFLICT}
	 */
	public static void requireScriptReview(VideoRow row) {
		Hold hold = row.hold();
		if (hold == null || hold.reason() != Hold.Reason.SCRIPT_REVIEW) {
			throw new VideoException(ErrorCode.STATE_CONFLICT, "The script of the video " + row.id()
					+ " cannot be edited now: the video is " + row.state().id() + ". Ask for a review of the script.");
		}
	}

	private static boolean current(Standing now, int attempt) {
		return now.attempt() == attempt && !now.state().terminal();
	}

}
