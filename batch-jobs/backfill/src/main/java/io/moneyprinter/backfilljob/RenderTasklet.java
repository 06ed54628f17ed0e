package io.moneyprinter.backfilljob;

import java.time.Duration;

import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.stage.BackfillWorker;
import io.moneyprinter.backfill.stage.BackfillWorker.Shift;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

import org.springframework.batch.core.StepContribution;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.scope.context.ChunkContext;
import org.springframework.batch.core.step.tasklet.Tasklet;
import org.springframework.batch.repeat.RepeatStatus;

/**
 * One partition: a worker that takes items from all that are left, for some seconds in
 * each call, so that Spring Batch sees now and then whether the job is to stop.
 */
final class RenderTasklet implements Tasklet {

	/** The worker's number, in the context of its step. */
	static final String NUMBER = "worker";

	/**
	 * Between two of them Spring Batch writes its notes: for each film would be too
	 * often.
	 */
	private static final Duration SLICE = Duration.ofSeconds(5);

	private final Lifeline lifeline;

	private final BackfillWorker worker;

	private final Duration idle;

	RenderTasklet(Lifeline lifeline, BackfillWorker worker, Duration idle) {
		this.lifeline = lifeline;
		this.worker = worker;
		this.idle = idle;
	}

	@Override
	public RepeatStatus execute(StepContribution contribution, ChunkContext context) {
		StepExecution step = contribution.getStepExecution();
		Run run = this.lifeline.run();
		Shift shift = new Shift(run.backfill(), run.id(), step.getExecutionContext().getInt(NUMBER), run.until());
		long until = System.nanoTime() + SLICE.toNanos();
		run.enter();
		try {
			RepeatStatus status = RepeatStatus.CONTINUABLE;
			while (status.isContinuable() && !step.isTerminateOnly() && System.nanoTime() < until) {
				status = (run.stopReason() != null) ? stop(step, BackfillState.STOPPED)
						: next(this.worker.turn(shift), contribution, step);
			}
			return status;
		}
		catch (InterruptedException ex) {
			return stop(step, BackfillState.STOPPED);
		}
		finally {
			run.leave();
		}
	}

	private RepeatStatus next(BackfillWorker.Turn turn, StepContribution contribution, StepExecution step)
			throws InterruptedException {
		switch (turn) {
			case WORKED -> contribution.incrementWriteCount(1);
			case WAIT -> Thread.sleep(this.idle.toMillis());
			case FINISHED -> {
				return RepeatStatus.FINISHED;
			}
			case SAMPLED -> {
				return stop(step, BackfillState.SAMPLED);
			}
			case STOPPED -> {
				return stop(step, BackfillState.STOPPED);
			}
			case TOO_MANY_FAILURES -> throw new VideoException(ErrorCode.STATE_CONFLICT,
					"More films failed than the backfill allows; its report groups them by cause.");
		}
		return RepeatStatus.CONTINUABLE;
	}

	private RepeatStatus stop(StepExecution step, BackfillState state) {
		this.lifeline.stoppedAs(state);
		step.setTerminateOnly();
		return RepeatStatus.CONTINUABLE;
	}

}
