package io.moneyprinter.backfilljob;

import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BackfillItems.Volume;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Counts;
import io.moneyprinter.backfill.OnBadLine;
import io.moneyprinter.backfill.Plan;
import io.moneyprinter.backfill.input.InputStaging;
import io.moneyprinter.backfill.report.Reports;
import io.moneyprinter.backfill.stage.Patience;
import io.moneyprinter.backfill.stage.Verification;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.StepExecution;
import org.springframework.stereotype.Component;

/**
 * The steps before and after the films. Each may be run again after a crash at any
 * moment.
 */
@Component
class Steps {

	private final Lifeline lifeline;

	private final BackfillRuns runs;

	private final BackfillItems items;

	private final InputStaging staging;

	private final Verification verification;

	private final Reports reports;

	Steps(Lifeline lifeline, BackfillRuns runs, BackfillItems items, InputStaging staging, Verification verification,
			Reports reports) {
		this.lifeline = lifeline;
		this.runs = runs;
		this.items = items;
		this.staging = staging;
		this.verification = verification;
		this.reports = reports;
	}

	/** Reads the input; bad lines are told of whether or not the others are made. */
	void stage(StepContribution contribution) throws InterruptedException {
		Backfill backfill = backfill();
		turn(BackfillState.STAGING);
		StepExecution step = contribution.getStepExecution();
		boolean all = Patience
			.with(() -> this.staging.stage(this.runs.find(backfill.id()).orElse(backfill), () -> stopping(step)));
		if (!all) {
			step.setTerminateOnly();
			return;
		}
		Volume volume = Patience.with(() -> this.items.volume(backfill.id()));
		contribution.incrementWriteCount(volume.films());
		refuseBadLines(backfill, volume.badLines());
	}

	private boolean stopping(StepExecution step) {
		return step.isTerminateOnly() || this.lifeline.run().stopReason() != null
				|| this.runs.orders(backfill().id()).stopping();
	}

	private void refuseBadLines(Backfill backfill, int badLines) throws InterruptedException {
		if (badLines == 0) {
			return;
		}
		Patience.with(() -> {
			this.reports.badLines(backfill);
			return true;
		});
		if (backfill.options().onBadLine() == OnBadLine.FAIL) {
			throw new VideoException(ErrorCode.INVALID_REQUEST, badLines + ((badLines == 1) ? " line is" : " lines are")
					+ " not right, and nothing was made; the report of bad lines says why.");
		}
	}

	/** Reckons what is to come, by how fast films were made lately. */
	void plan() throws InterruptedException {
		Backfill backfill = backfill();
		BackfillOptions options = backfill.options();
		Volume volume = Patience.with(() -> this.items.volume(backfill.id()));
		double pace = Patience.with(this.items::pace).orElse(1.0);
		Plan plan = Plan.of(volume.films(), volume.seconds(), volume.longest(), volume.bytes(), pace, options);
		Patience.with(() -> {
			this.runs.planned(backfill.id(), plan);
			if (options.sample() > 0) {
				this.items.sample(backfill.id(), options.sample());
			}
			return true;
		});
		turn(BackfillState.PLANNED);
	}

	/** Whether films are to be made. */
	boolean make() {
		return !backfill().options().dryRun();
	}

	/** Every item is at exactly one end, the one of its video. */
	void verify(StepContribution contribution) throws InterruptedException {
		Patience.with(() -> this.verification.verify(backfill()));
		Counts counts = Patience.with(() -> this.items.counts(backfill().id()));
		contribution.incrementWriteCount(counts.ended());
		if (counts.unfinished() > 0) {
			throw new VideoException(ErrorCode.STATE_CONFLICT, counts.unfinished()
					+ " items are not at an end, since their videos were tried again meanwhile; the next run sees to them.");
		}
	}

	/** Tells people. */
	void report() throws InterruptedException {
		Patience.with(() -> {
			this.reports.whole(backfill(), make() ? BackfillState.DONE : BackfillState.PLANNED, null);
			return true;
		});
	}

	private Backfill backfill() {
		return this.lifeline.run().backfill();
	}

	void turn(BackfillState state) throws InterruptedException {
		Patience.with(() -> {
			this.runs.turn(backfill().id(), state, null);
			return state;
		});
	}

}
