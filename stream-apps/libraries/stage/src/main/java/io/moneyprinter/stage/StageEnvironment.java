package io.moneyprinter.stage;

import java.time.Clock;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.ledger.Ledger;

/**
 * Everything outside a stage that its runner needs.
 *
 * @param ledger who may end a video
 * @param store where results lie
 * @param events who is told
 * @param clock for the times in events
 * @param settings folders and times
 * @param running the stages that run in this process
 * @param commitPoints sees commit points being passed
 */
public record StageEnvironment(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock,
		StageSettings settings, RunningStages running, CommitPoints commitPoints) {

	/**
	 * An environment in which nobody looks at commit points.
	 * @param ledger who may end a video
	 * @param store where results lie
	 * @param events who is told
	 * @param clock for the times in events
	 * @param settings folders and times
	 */
	public StageEnvironment(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock,
			StageSettings settings) {
		this(ledger, store, events, clock, settings, new RunningStages(), CommitPoints.UNSEEN);
	}

}
