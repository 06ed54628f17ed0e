package io.moneyprinter.stage;

import java.util.List;

import io.moneyprinter.video.StageMessage;

/**
 * All stages one after the other in one process, by the same runners that stand behind
 * Kafka.
 */
public final class Pipeline {

	private final List<StageRunner<?>> runners;

	/**
	 * Joins stages.
	 * @param stages in their order
	 * @param environment that they share
	 */
	public Pipeline(List<Stage<?>> stages, StageEnvironment environment) {
		this.runners = stages.stream().<StageRunner<?>>map((stage) -> new StageRunner<>(stage, environment)).toList();
	}

	/**
	 * Runs a video through all stages, until one does not complete.
	 * @param message that starts the first stage
	 * @return what became of it in the last stage that ran
	 * @throws InterruptedException if this process is to end
	 */
	public StageOutcome run(StageMessage message) throws InterruptedException {
		StageOutcome outcome = new StageOutcome.Completed(message);
		for (StageRunner<?> runner : this.runners) {
			if (outcome instanceof StageOutcome.Completed completed) {
				outcome = runner.run(completed.next());
			}
		}
		return outcome;
	}

}
