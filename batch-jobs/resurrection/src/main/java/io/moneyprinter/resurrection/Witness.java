package io.moneyprinter.resurrection;

import org.springframework.batch.core.JobExecution;

/** Knows whether anybody works at an execution of a job. */
@FunctionalInterface
public interface Witness {

	/**
	 * Whether the process of an execution is there. May take its time to find out.
	 * @param execution one that has not ended, as far as it is written
	 * @return {@code true} also if the execution does not concern whoever asks
	 * @throws InterruptedException if the process is told to end
	 */
	boolean alive(JobExecution execution) throws InterruptedException;

}
