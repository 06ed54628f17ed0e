package io.moneyprinter.backfilljob;

import java.util.Optional;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.resurrection.Witness;

import org.springframework.batch.core.JobExecution;
import org.springframework.boot.ApplicationArguments;

/**
 * The backfill's own sign of life tells whether somebody is at it. Executions for other
 * backfills are nobody's concern.
 */
final class LeaseWitness implements Witness {

	private static final String PARAMETER = Lifeline.BACKFILL + "=";

	private final BackfillRuns runs;

	private final Optional<String> mine;

	LeaseWitness(BackfillRuns runs, ApplicationArguments arguments) {
		this.runs = runs;
		this.mine = arguments.getNonOptionArgs()
			.stream()
			.filter((argument) -> argument.startsWith(PARAMETER))
			.map((argument) -> argument.substring(PARAMETER.length()).split(",")[0])
			.findFirst();
	}

	@Override
	public boolean alive(JobExecution execution) throws InterruptedException {
		String backfill = execution.getJobParameters().getString(Lifeline.BACKFILL);
		return this.mine.isEmpty() || !this.mine.get().equals(backfill) || living(BackfillId.parse(backfill));
	}

	/** A sign of life holds for a while after whoever gave it has died. */
	private boolean living(BackfillId id) throws InterruptedException {
		long patience = System.nanoTime() + BackfillRuns.TERM.plusSeconds(2).toNanos();
		while (this.runs.live(id)) {
			if (System.nanoTime() > patience) {
				return true;
			}
			Thread.sleep(500);
		}
		return false;
	}

}
