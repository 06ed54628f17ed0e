package io.moneyprinter.ledger;

import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.StageName;
import org.jspecify.annotations.Nullable;

/**
 * The part of a row that changes. What may follow what is decided by {@link VideoLife}.
 *
 * @param state where the video stands
 * @param attempt from 1
 * @param stage the last stage that began; {@code null} before the first
 * @param review what a person still wants to look at; {@code null} for nothing
 * @param pausing whether it is to be held after the stage that runs
 * @param waits how often the present stage has been put off
 * @param insisted whether a person wants a film in doubt to be handed over once more
 * @param hold why it does not go on; {@code null} unless the state is
 * {@link VideoState#HELD} or {@link VideoState#WAITING}
 * @param failure why it failed; {@code null} unless the state is
 * {@link VideoState#FAILED}
 */
public record Standing(VideoState state, int attempt, @Nullable StageName stage, @Nullable ReviewPoint review,
		boolean pausing, int waits, boolean insisted, @Nullable Hold hold, @Nullable Failure failure) {

	public Standing {
		if ((hold != null) != (state == VideoState.HELD || state == VideoState.WAITING)) {
			throw new IllegalArgumentException("What is held or waits has a reason, and nothing else has.");
		}
		if ((failure != null) != (state == VideoState.FAILED)) {
			throw new IllegalArgumentException("What failed has a failure, and nothing else has.");
		}
	}

	static Standing queued(int attempt, @Nullable ReviewPoint review) {
		return new Standing(VideoState.QUEUED, attempt, null, review, false, 0, false, null, null);
	}

	Standing in(VideoState next) {
		return new Standing(next, this.attempt, this.stage, this.review, this.pausing, this.waits, this.insisted, null,
				null);
	}

	Standing at(StageName begun) {
		return new Standing(this.state, this.attempt, begun, this.review, this.pausing,
				(begun == this.stage) ? this.waits : 0, this.insisted, this.hold, this.failure);
	}

	Standing held(Hold why) {
		boolean later = why.reason() == Hold.Reason.LATER;
		return new Standing(later ? VideoState.WAITING : VideoState.HELD, this.attempt, this.stage, this.review, false,
				later ? this.waits + 1 : this.waits, false, why, null);
	}

	Standing failed(Failure why) {
		return new Standing(VideoState.FAILED, this.attempt, this.stage, this.review, false, this.waits, false, null,
				why);
	}

	Standing pausing(boolean wanted) {
		return new Standing(this.state, this.attempt, this.stage, this.review, wanted, this.waits, this.insisted,
				this.hold, this.failure);
	}

	Standing reviewed() {
		return new Standing(this.state, this.attempt, this.stage, null, this.pausing, this.waits, this.insisted,
				this.hold, this.failure);
	}

	/** Too late to pause; and what a person insisted on is good for this one time. */
	Standing claimed() {
		return new Standing(this.state, this.attempt, this.stage, this.review, false, this.waits, false, this.hold,
				this.failure);
	}

	Standing insisting() {
		return new Standing(this.state, this.attempt, this.stage, this.review, this.pausing, this.waits, true,
				this.hold, this.failure);
	}

}
