package io.moneyprinter.backfilljob;

import java.time.Clock;
import java.util.Comparator;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.report.Reports;
import io.moneyprinter.backfill.stage.Patience;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobExecutionException;
import org.springframework.batch.core.JobExecutionListener;
import org.springframework.core.NestedExceptionUtils;
import org.springframework.stereotype.Component;

/**
 * Ties a run of the backfill to the execution of the job: begins it before the first
 * step, ends it after the last one and notes how it came out.
 */
@Component
class Lifeline implements JobExecutionListener {

	/** The job's parameter. */
	static final String BACKFILL = "backfill";

	private static final Logger LOG = LoggerFactory.getLogger(Lifeline.class);

	/** What is nearly finished may be, and then what is in hand is given back. */
	private static final int ENDING_SECONDS = 10;

	private final BackfillRuns runs;

	private final Reports reports;

	private final Orderer orderer;

	private final Clock clock;

	private final CountDownLatch over = new CountDownLatch(1);

	private volatile @Nullable Run run;

	private volatile @Nullable BackfillState stoppedAs;

	private volatile @Nullable String lastWords;

	Lifeline(BackfillRuns runs, Reports reports, Orderer orderer, Clock clock) {
		this.runs = runs;
		this.reports = reports;
		this.orderer = orderer;
		this.clock = clock;
	}

	@Override
	public void beforeJob(JobExecution execution) {
		BackfillId id = BackfillId.parse(String.valueOf(execution.getJobParameters().getString(BACKFILL)));
		try {
			this.orderer.order(id);
			Backfill backfill = Patience.with(() -> this.runs.find(id))
				.orElseThrow(() -> new VideoException(ErrorCode.INVALID_REQUEST, "There is no backfill " + id + "."));
			Run begun = Run.begin(this.runs, backfill, this.clock.instant());
			if (begun == null) {
				throw new VideoException(ErrorCode.STATE_CONFLICT,
						"Another run works on the backfill " + id + "; it has to end before this one can begin.");
			}
			this.run = begun;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("The job was told to end before it began.", ex);
		}
	}

	/** The run that has begun. */
	Run run() {
		Run begun = this.run;
		if (begun == null) {
			throw new IllegalStateException("No run has begun.");
		}
		return begun;
	}

	/** What the backfill is called when the job stops without a fault. */
	void stoppedAs(BackfillState state) {
		this.stoppedAs = state;
	}

	@Override
	public void afterJob(JobExecution execution) {
		Run begun = this.run;
		if (begun == null) {
			return;
		}
		try (begun) {
			BackfillState state = state(execution.getStatus(), begun);
			String sentence = sentence(execution, begun, state);
			String summary = report(begun.backfill(), state, sentence);
			begun.end(state, sentence);
			this.lastWords = "The backfill " + begun.backfill().id() + " is " + state.id() + ". "
					+ ((sentence != null) ? sentence + " " : "") + summary;
			LOG.info("{}", this.lastWords);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
		finally {
			this.over.countDown();
		}
	}

	/** What was made is told of whatever the end is; that it cannot be told is none. */
	private String report(Backfill backfill, BackfillState state, @Nullable String sentence) {
		try {
			return this.reports.whole(backfill, state, sentence).summary();
		}
		catch (VideoException ex) {
			LOG.warn("The reports of the backfill {} cannot be written: {}", backfill.id(), ex.sentence());
			return "Its reports could not be written.";
		}
	}

	/**
	 * What became of the backfill, for whoever looks at the task; {@code null} before.
	 */
	@Nullable String lastWords() {
		return this.lastWords;
	}

	private BackfillState state(BatchStatus status, Run begun) {
		BackfillState stopped = this.stoppedAs;
		return switch (status) {
			case COMPLETED -> begun.backfill().options().dryRun() ? BackfillState.PLANNED : BackfillState.DONE;
			case STOPPED, STOPPING ->
				begun.overBudget() ? BackfillState.OVER_BUDGET : (stopped != null) ? stopped : BackfillState.STOPPED;
			default -> BackfillState.FAILED;
		};
	}

	private static @Nullable String sentence(JobExecution execution, Run begun, BackfillState state) {
		return switch (state) {
			// That a partition failed says less than why it did.
			case FAILED -> execution.getAllFailureExceptions()
				.stream()
				.min(Comparator.comparing((thrown) -> thrown instanceof JobExecutionException))
				.map(Lifeline::cause)
				.orElse("A step failed; the job's log tells why.");
			case SAMPLED -> "The sample is made; look at it, and continue the backfill for the rest.";
			case STOPPED, OVER_BUDGET ->
				(begun.stopReason() != null) ? begun.stopReason() : "It was stopped; the next run goes on.";
			default -> null;
		};
	}

	private static String cause(Throwable thrown) {
		String reason = String.valueOf(NestedExceptionUtils.getMostSpecificCause(thrown).getMessage());
		return Stream.iterate(thrown, Objects::nonNull, Throwable::getCause).anyMatch(PatientNotes::outage)
				? "The job's own database did not answer for too long (" + reason + "); started again, the job goes on."
				: reason;
	}

	/** Has everybody go home, and waits until the job is over. */
	void end() throws InterruptedException {
		Run begun = this.run;
		if (begun != null) {
			begun.stop("The process was told to end; the next run goes on.");
			if (!this.over.await(ENDING_SECONDS, TimeUnit.SECONDS)) {
				begun.interrupt();
				this.over.await(ENDING_SECONDS, TimeUnit.SECONDS);
			}
		}
	}

}
