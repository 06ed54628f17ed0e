package io.moneyprinter.resurrection;

import java.time.LocalDateTime;

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
 * Sees executions of a job whose process was killed, before the job begins: Spring Batch
 * would take them for running for ever and start none in their place. They count as
 * failed, so that the job goes on where they were.
 */
public final class Resurrection implements ApplicationRunner, Ordered {

	/** The runner of jobs has 0. */
	private static final int BEFORE_THE_JOB = -10;

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
		for (JobExecution execution : this.explorer.findRunningJobExecutions(this.job)) {
			if (!this.witness.alive(execution)) {
				bury(execution);
			}
		}
	}

	private void bury(JobExecution execution) {
		LOG.warn("The execution {} of the job has no process any more; it counts as failed.", execution.getId());
		ExitStatus killed = ExitStatus.FAILED.addExitDescription("Its process was killed.");
		for (StepExecution step : execution.getStepExecutions()) {
			if (step.getStatus().isRunning() || step.getStatus() == BatchStatus.UNKNOWN) {
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
