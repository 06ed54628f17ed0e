package io.moneyprinter.backfilljob;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillRuns;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.JobInstance;
import org.springframework.batch.core.JobParameters;
import org.springframework.batch.core.JobParametersBuilder;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.explore.JobExplorer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.annotation.Order;
import org.springframework.stereotype.Component;

/**
 * Sees executions of the job whose process was killed, or lost the job's database: Spring
 * Batch would take them for running for ever, or for unknown, and start none in their
 * place. The backfill's own sign of life tells whether somebody is there.
 */
@Component
@Order(Resurrection.BEFORE_THE_JOB)
class Resurrection implements ApplicationRunner {

	static final int BEFORE_THE_JOB = -10;

	private static final Logger LOG = LoggerFactory.getLogger(Resurrection.class);

	private static final String PARAMETER = Lifeline.BACKFILL + "=";

	private final JobExplorer explorer;

	private final JobRepository repository;

	private final BackfillRuns runs;

	Resurrection(JobExplorer explorer, JobRepository repository, BackfillRuns runs) {
		this.explorer = explorer;
		this.repository = repository;
		this.runs = runs;
	}

	@Override
	public void run(ApplicationArguments arguments) throws InterruptedException {
		Optional<String> parameter = arguments.getNonOptionArgs()
			.stream()
			.filter((argument) -> argument.startsWith(PARAMETER))
			.map((argument) -> argument.substring(PARAMETER.length()).split(",")[0])
			.findFirst();
		if (parameter.isPresent()) {
			List<JobExecution> open = executions(parameter.get()).filter(Resurrection::open).toList();
			if (!open.isEmpty() && dead(BackfillId.parse(parameter.get()))) {
				open.forEach(this::bury);
			}
		}
	}

	private Stream<JobExecution> executions(String backfill) {
		JobParameters parameters = new JobParametersBuilder().addString(Lifeline.BACKFILL, backfill).toJobParameters();
		JobInstance instance = this.explorer.getJobInstance("backfill", parameters);
		return (instance != null) ? this.explorer.getJobExecutions(instance).stream() : Stream.empty();
	}

	/**
	 * Its process was killed, or could not note any more how it ended: Spring Batch would
	 * never restart what is in an unknown state.
	 */
	private static boolean open(JobExecution execution) {
		return unclear(execution.getStatus())
				|| execution.getStepExecutions().stream().anyMatch((step) -> unclear(step.getStatus()));
	}

	private static boolean unclear(BatchStatus status) {
		return status.isRunning() || status == BatchStatus.UNKNOWN;
	}

	private boolean dead(BackfillId id) throws InterruptedException {
		long patience = System.nanoTime() + BackfillRuns.TERM.plusSeconds(2).toNanos();
		while (this.runs.live(id)) {
			if (System.nanoTime() > patience) {
				return false;
			}
			Thread.sleep(500);
		}
		return true;
	}

	private void bury(JobExecution execution) {
		LOG.warn("The execution {} of the job has no process any more; it counts as failed.", execution.getId());
		ExitStatus killed = ExitStatus.FAILED
			.addExitDescription("Its process was killed, or could not note how it ended.");
		for (StepExecution step : execution.getStepExecutions()) {
			if (unclear(step.getStatus())) {
				step.setStatus(BatchStatus.FAILED);
				step.setExitStatus(killed);
				step.setEndTime(LocalDateTime.now());
				this.repository.update(step);
			}
		}
		execution.setStatus(BatchStatus.FAILED);
		execution.setExitStatus(killed);
		execution.setEndTime(LocalDateTime.now());
		this.repository.update(execution);
	}

}
