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
 */
public record StageEnvironment(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock,
		StageSettings settings) {
}
