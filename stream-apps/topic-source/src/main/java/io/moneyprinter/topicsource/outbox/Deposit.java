package io.moneyprinter.topicsource.outbox;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.video.ArtifactRef;

/**
 * What must be in the artifact store before records that name it are sent.
 *
 * @param ref the name
 * @param content what it stands for
 */
record Deposit(ArtifactRef ref, byte[] content) {

	/** The request of a new video. */
	static Deposit of(Intake.Departure departure) {
		return new Deposit(departure.message().request(), departure.request());
	}

	void into(ArtifactStore store) {
		store.put(ArtifactKey.of(this.ref), this.content, this.ref.mediaType());
	}

}
