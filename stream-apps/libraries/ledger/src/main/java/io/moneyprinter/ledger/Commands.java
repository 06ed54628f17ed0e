package io.moneyprinter.ledger;

import java.util.Objects;

import io.moneyprinter.ledger.ControlAnswer.Outcome;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.WorkClass;

/**
 * What every command does in every state: a pure function of the row.
 */
final class Commands {

	private Commands() {
	}

	static Decision decide(VideoRow row, VideoControl control) {
		return switch (control.command()) {
			case CANCEL -> cancel(row);
			case RETRY -> retry(row);
			case PAUSE -> pause(row);
			case RESUME -> resume(row);
			case APPROVE -> approve(row);
			case REJECT -> reject(row, Objects.requireNonNull(control.reason()));
			case PRIORITIZE -> prioritize(row, Objects.requireNonNull(control.workClass()));
		};
	}

	private static Decision cancel(VideoRow row) {
		if (inDoubt(row)) {
			return refused(row, "Its target may have it already: reject gives it up.");
		}
		if (row.stage() == StageName.PUBLISH && !row.state().terminal()) {
			return refused(row, "Its film is being handed on; that is too late to cancel.");
		}
		return switch (row.state()) {
			case QUEUED, RUNNING, WAITING, HELD ->
				done(row, row.standing().in(VideoState.CANCELLED), "It is cancelled.");
			case PUBLISHING -> refused(row, "Its film is being handed on; that is too late to cancel.");
			case PUBLISHED -> refused(row, "It is published; that is too late to cancel.");
			case FAILED -> refused(row, "It has failed; there is nothing to cancel.");
			case CANCELLED -> already(row, "It is cancelled already.");
		};
	}

	private static Decision retry(VideoRow row) {
		return switch (row.state()) {
			case FAILED, CANCELLED -> sent(row, Standing.queued(row.attempt() + 1, row.standing().review()),
					"It is tried again, from where it ended; this is attempt " + (row.attempt() + 1) + ".");
			case WAITING -> sent(row, row.standing().in(VideoState.QUEUED), "It waits no longer and goes on now.");
			case HELD -> refused(row, "It does not wait for a retry. " + held(row));
			case QUEUED, RUNNING, PUBLISHING -> refused(row, "It is " + row.state().id() + "; only what has failed, "
					+ "was cancelled or waits can be tried again.");
			case PUBLISHED -> refused(row, "It is published; ask for another film instead.");
		};
	}

	private static Decision pause(VideoRow row) {
		return switch (row.state()) {
			case QUEUED, WAITING -> done(row, row.standing().held(VideoLife.PAUSED), "It is paused.");
			case RUNNING -> row.standing().pausing() ? already(row, "It is going to be paused already.") : done(row,
					row.standing().pausing(true), "It will be paused when the stage " + stage(row) + " is finished.");
			case HELD -> already(row, "It is held already. " + held(row));
			case PUBLISHING -> refused(row, "Its film is being handed on; that is too late to pause.");
			case PUBLISHED, FAILED, CANCELLED -> refused(row, "It " + being(row) + "; nothing goes on.");
		};
	}

	private static Decision resume(VideoRow row) {
		return switch (row.state()) {
			case HELD -> (hold(row).reason() == Hold.Reason.PAUSED)
					? sent(row, row.standing().in(VideoState.QUEUED), "It goes on.")
					: refused(row, "It is not paused. " + held(row));
			case RUNNING ->
				row.standing().pausing() ? done(row, row.standing().pausing(false), "It will not be paused.")
						: already(row, "It is not paused.");
			case QUEUED, WAITING, PUBLISHING -> already(row, "It is not paused.");
			case PUBLISHED, FAILED, CANCELLED -> refused(row, "It " + being(row) + "; resume is for what is paused.");
		};
	}

	private static Decision approve(VideoRow row) {
		if (row.state() != VideoState.HELD || hold(row).reason() == Hold.Reason.PAUSED) {
			return refused(row, "It does not wait for an approval: it " + being(row) + ".");
		}
		return inDoubt(row)
				? sent(row, row.standing().in(VideoState.QUEUED).insisting(),
						"It is handed over once more, under the same event id.")
				: sent(row, row.standing().in(VideoState.QUEUED).reviewed(), "It is approved and goes on.");
	}

	private static Decision reject(VideoRow row, String reason) {
		if (row.state() != VideoState.HELD || hold(row).reason() == Hold.Reason.PAUSED) {
			return refused(row, "It does not wait for an approval: it " + being(row) + ".");
		}
		ErrorCode code = inDoubt(row) ? ErrorCode.PUBLICATION_IN_DOUBT : ErrorCode.REJECTED_IN_REVIEW;
		String sentence = inDoubt(row) ? "It was given up while in doubt: " : "It was rejected in the review: ";
		return done(row, row.standing().failed(new Failure(code, sentence + reason, row.stage())), "It is rejected.");
	}

	private static Decision prioritize(VideoRow row, WorkClass queue) {
		if (row.state().terminal()) {
			return refused(row, "It " + being(row) + "; it waits in no queue.");
		}
		if (row.workClass() == queue) {
			return already(row, "It is " + queue.id() + " already.");
		}
		return switch (row.state()) {
			case QUEUED -> new Decision(Outcome.DONE, "It waits in the queue '" + queue.id() + "' now.", row.standing(),
					queue, true);
			case HELD, WAITING -> new Decision(Outcome.DONE,
					"It will wait in the queue '" + queue.id() + "' when it goes on.", row.standing(), queue, false);
			default -> refused(row, "It is " + row.state().id() + " already and waits in no queue.");
		};
	}

	private static boolean inDoubt(VideoRow row) {
		return row.state() == VideoState.HELD && hold(row).reason() == Hold.Reason.IN_DOUBT;
	}

	private static Hold hold(VideoRow row) {
		return Objects.requireNonNull(row.hold(), "What is held has a reason.");
	}

	private static String held(VideoRow row) {
		return hold(row).sentence();
	}

	private static String stage(VideoRow row) {
		StageName stage = row.stage();
		return (stage != null) ? "'" + stage.id() + "'" : "that runs";
	}

	private static String being(VideoRow row) {
		return (row.state() == VideoState.FAILED) ? "has failed" : "is " + row.state().id();
	}

	private static Decision done(VideoRow row, Standing next, String sentence) {
		return new Decision(Outcome.DONE, sentence, next, row.workClass(), false);
	}

	private static Decision sent(VideoRow row, Standing next, String sentence) {
		return new Decision(Outcome.DONE, sentence, next, row.workClass(), true);
	}

	private static Decision already(VideoRow row, String sentence) {
		return new Decision(Outcome.ALREADY, sentence, row.standing(), row.workClass(), false);
	}

	private static Decision refused(VideoRow row, String sentence) {
		return new Decision(Outcome.REFUSED, sentence, row.standing(), row.workClass(), false);
	}

	/**
	 * What a command comes to.
	 *
	 * @param outcome done, already so, or refused
	 * @param sentence for people
	 * @param standing where the video stands then
	 * @param workClass where it waits then
	 * @param dispatch whether it is to be sent on its way again
	 */
	record Decision(Outcome outcome, String sentence, Standing standing, WorkClass workClass, boolean dispatch) {
	}

}
