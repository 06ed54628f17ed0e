package io.moneyprinter.stage;

import java.time.Instant;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;

/**
 * What one stage says of its videos.
 */
final class StageEvents {

	private final StageName stage;

	private final StageEnvironment environment;

	StageEvents(StageName stage, StageEnvironment environment) {
		this.stage = stage;
		this.environment = environment;
	}

	void started(StageMessage message) {
		say(new VideoEvent.StageStarted(message.videoId(), message.attempt(), message.account(), now(), this.stage));
	}

	void completed(StageMessage message, ArtifactRef manifest, boolean reused) {
		say(new VideoEvent.StageCompleted(message.videoId(), message.attempt(), message.account(), now(), this.stage,
				manifest, reused));
	}

	void published(StageMessage message, ArtifactRef manifest, Instant at) {
		say(new VideoEvent.VideoPublished(message.videoId(), message.attempt(), message.account(), at,
				DomainJson.read(this.environment.store(), manifest, Publication.class)));
	}

	void failed(StageMessage message, Failure failure, Instant at) {
		say(new VideoEvent.VideoFailed(message.videoId(), message.attempt(), message.account(), at, failure));
	}

	/**
	 * A process that died between the ledger's word and its event has said nothing: what
	 * ended or is held here is said again, under the same event id.
	 * @return what became of the message when the ledger spoke
	 */
	StageOutcome sayAgain(StageMessage message) {
		return this.environment.ledger()
			.find(message.videoId())
			.filter((row) -> row.attempt() == message.attempt() && row.stage() == this.stage)
			.map((row) -> sayAgain(message, row))
			.orElseGet(StageOutcome.OutOfDate::new);
	}

	private StageOutcome sayAgain(StageMessage message, VideoRow row) {
		Failure failure = row.failure();
		Hold hold = row.hold();
		ArtifactRef manifest = row.results().get(this.stage);
		if (failure != null && failure.stage() == this.stage) {
			failed(message, failure, row.updatedAt());
			return new StageOutcome.Failed(failure, new VideoException(failure.code(), failure.sentence()));
		}
		if (hold != null) {
			say(new VideoEvent.VideoHeld(message.videoId(), message.attempt(), message.account(), row.updatedAt(),
					this.stage, hold));
			return new StageOutcome.Held(hold);
		}
		if (row.state() == VideoState.PUBLISHED && this.stage == StageName.PUBLISH && manifest != null) {
			published(message, manifest, row.updatedAt());
		}
		return new StageOutcome.OutOfDate();
	}

	private void say(VideoEvent event) {
		this.environment.events().publish(event);
	}

	private Instant now() {
		return this.environment.clock().instant();
	}

}
