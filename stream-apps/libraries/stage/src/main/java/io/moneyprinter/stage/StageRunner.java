package io.moneyprinter.stage;

import java.time.Instant;
import java.util.Optional;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoEnd;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;

/**
 * Runs a stage on a message: asks the ledger, takes what an earlier run left, watches the
 * clock, retries passing faults, commits the result, tells what happened. The same runner
 * serves stream apps, batch steps, one process and tests.
 *
 * @param <R> what the stage makes
 */
public final class StageRunner<R> {

	private final Stage<R> stage;

	private final StageEnvironment environment;

	private final StageExecution execution;

	/**
	 * Puts a stage into its environment.
	 * @param stage what is run
	 * @param environment where
	 */
	public StageRunner(Stage<R> stage, StageEnvironment environment) {
		this.stage = stage;
		this.environment = environment;
		this.execution = new StageExecution(environment);
	}

	/**
	 * Which stage this runs.
	 * @return its name
	 */
	public StageName name() {
		return this.stage.name();
	}

	/**
	 * Runs the stage on a message. Returns when the result is committed, or when the
	 * attempt has ended otherwise.
	 * @param message of the stage before
	 * @return what became of it
	 * @throws InterruptedException if this process is to end; the message is to be given
	 * to another
	 */
	public StageOutcome run(StageMessage message) throws InterruptedException {
		if (!permitted(message)) {
			return new StageOutcome.OutOfDate();
		}
		try {
			return committed(message);
		}
		catch (StageAbandonedException ex) {
			return new StageOutcome.OutOfDate();
		}
		catch (RuntimeException ex) {
			return failed(message, ex);
		}
	}

	private boolean permitted(StageMessage message) {
		Ledger ledger = this.environment.ledger();
		boolean current = ledger.begin(message.videoId(), message.attempt(), name());
		return current
				&& (name() != StageName.PUBLISH || ledger.claimPublication(message.videoId(), message.attempt()));
	}

	private StageOutcome committed(StageMessage message) throws InterruptedException {
		ArtifactStore store = this.environment.store();
		StageInput input = new StageInput(message, store);
		ArtifactKey key = new ArtifactKey(message.account(), name().id(), this.stage.key(input).hex() + ".json");
		Optional<ArtifactRef> earlier = store.find(key);
		if (earlier.isEmpty()) {
			publish(new VideoEvent.StageStarted(message.videoId(), message.attempt(), message.account(), now(),
					name()));
		}
		ArtifactRef manifest = earlier.isPresent() ? earlier.get()
				: store.put(key, DomainJson.write(this.execution.run(this.stage, input, message)), "application/json");
		return completed(message, manifest, earlier.isPresent());
	}

	private StageOutcome completed(StageMessage message, ArtifactRef manifest, boolean reused) {
		if (!this.environment.ledger().complete(message.videoId(), message.attempt(), name(), manifest)) {
			return new StageOutcome.OutOfDate();
		}
		publish(new VideoEvent.StageCompleted(message.videoId(), message.attempt(), message.account(), now(), name(),
				manifest, reused));
		StageMessage next = message.with(name(), manifest);
		return (name() == StageName.PUBLISH) ? published(next, manifest) : new StageOutcome.Completed(next);
	}

	private StageOutcome published(StageMessage message, ArtifactRef manifest) {
		Publication publication = DomainJson.read(this.environment.store(), manifest, Publication.class);
		if (!this.environment.ledger().end(message.videoId(), message.attempt(), new VideoEnd.Published())) {
			return new StageOutcome.OutOfDate();
		}
		publish(new VideoEvent.VideoPublished(message.videoId(), message.attempt(), message.account(), now(),
				publication));
		return new StageOutcome.Completed(message);
	}

	private StageOutcome failed(StageMessage message, RuntimeException thrown) {
		Failure failure = Failure.of(thrown, name());
		if (!this.environment.ledger().end(message.videoId(), message.attempt(), new VideoEnd.Failed(failure))) {
			return new StageOutcome.OutOfDate();
		}
		publish(new VideoEvent.VideoFailed(message.videoId(), message.attempt(), message.account(), now(), failure));
		return new StageOutcome.Failed(failure, thrown);
	}

	private void publish(VideoEvent event) {
		this.environment.events().publish(event);
	}

	private Instant now() {
		return this.environment.clock().instant();
	}

}
