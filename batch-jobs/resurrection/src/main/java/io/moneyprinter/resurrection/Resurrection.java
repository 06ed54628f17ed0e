package io.moneyprinter.resurrection;

import java.time.LocalDateTime;
import java.util.List;
import java.util.Objects;
import java.util.stream.Stream;

import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

import org.springframework.batch.core.BatchStatus;
import org.springframework.batch.core.ExitStatus;
import org.springframework.batch.core.JobExecution;
import org.springframework.batch.core.StepExecution;
import org.springframework.batch.core.explore.JobExplorer;
import org.springframework.batch.core.repository.JobRepository;
import org.springframework.boot.ApplicationArguments;
import org.springframework.boot.ApplicationRunner;
import org.springframework.core.Ordered;

/**
 * Sees executions of a job whose process was killed, or lost the job's database, before
 * the job begins: Spring Batch would take them for running for ever, or for unknown, and
 * start none in their place. They count as failed, so that the job goes on where they
 * were.
 */
public final class Resurrection implements ApplicationRunner, Ordered {

	/** The runner of jobs has 0. */
	private static final int BEFORE_THE_JOB = -10;

	/** Whoever restarts a job does so before it was launched so often again. */
	private static final int LATEST = 100;

	private static final Logger LOG = LoggerFactory.getLogger(Resurrection.class);

	private final String job;

	private final JobExplorer explorer;

	private final JobRepository repository;

	private final Witness witness;

	/**
	 * Looks at one job.
	 * @param job its name
	 * @param explorer finds its executions
	 * @param repository takes what became of them
	 * @param witness knows which are alive
	 */
	public Resurrection(String job, JobExplorer explorer, JobRepository repository, Witness witness) {
		this.job = job;
		this.explorer = explorer;
		this.repository = repository;
		this.witness = witness;
	}

	@Override
	public int getOrder() {
		return BEFORE_THE_JOB;
	}

	@Override
	public void run(ApplicationArguments arguments) throws InterruptedException {
		for (JobExecution execution : open()) {
			if (!this.witness.alive(execution)) {
				bury(execution);
			}
		}
	}

	/**
	 * Those that never noted an end, and those that could not note how they ended, since
	 * the database was away: Spring Batch restarts nothing that is in an unknown state.
	 */
	private List<JobExecution> open() {
		Stream<JobExecution> unknown = this.explorer.getJobInstances(this.job, 0, LATEST)
			.stream()
			.map(this.explorer::getLastJobExecution)
			.filter(Objects::nonNull)
			.filter((execution) -> unclear(execution.getStatus())
					|| execution.getStepExecutions().stream().anyMatch((step) -> unclear(step.getStatus())));
		return Stream.concat(this.explorer.findRunningJobExecutions(this.job).stream(), unknown).distinct().toList();
	}

	private static boolean unclear(BatchStatus status) {
		return status.isRunning() || status == BatchStatus.UNKNOWN;
	}

	private void bury(JobExecution execution) {
		LOG.warn("The execution {} of the job has no process any more; it counts as failed.", execution.getId());
		ExitStatus killed = ExitStatus.FAILED.addExitDescription("Its process was killed.");
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
