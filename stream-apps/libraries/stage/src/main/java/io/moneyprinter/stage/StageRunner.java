package io.moneyprinter.stage;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoEnd;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;

/**
 * Runs a stage on a message: asks the ledger, takes what an earlier run left, watches the
 * clock, retries passing faults, commits the result, tells what happened. The same runner
 * serves stream apps, batch steps, one process and tests.
 *
 * @param <R> what the stage makes
 */
public final class StageRunner<R> {

	/** What is not the stage's own fault, though it was noticed inside. */
	private static final Set<ErrorCode> OURS = EnumSet.of(ErrorCode.STORE_UNAVAILABLE, ErrorCode.LEDGER_UNAVAILABLE,
			ErrorCode.OUT_OF_RESOURCES);

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
	 * attempt has ended otherwise. Only a failure of the work itself ends an attempt:
	 * when the store, the ledger or the broker is away, or there is no room, the message
	 * is to be given to this method again.
	 * @param message of the stage before
	 * @return what became of it
	 * @throws VideoException {@code STORE_UNAVAILABLE}, {@code LEDGER_UNAVAILABLE},
	 * {@code PROVIDER_UNAVAILABLE} (the broker) or {@code OUT_OF_RESOURCES}
	 * @throws InterruptedException if this process is to end; the message is to be given
	 * to another
	 */
	public StageOutcome run(StageMessage message) throws InterruptedException {
		if (!permitted(message)) {
			return outOfDate(message);
		}
		try {
			return committed(message);
		}
		catch (StageAbandonedException ex) {
			return new StageOutcome.OutOfDate();
		}
		catch (WorkFailedException ex) {
			return failed(message, ex.thrown());
		}
		catch (VideoException ex) {
			if (ex.code().passing() || ex.code().category() == ErrorCode.Category.RESOURCE) {
				throw ex;
			}
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
				: store.put(key, DomainJson.write(work(input, message)), "application/json");
		return completed(message, manifest, earlier.isPresent());
	}

	private R work(StageInput input, StageMessage message) throws InterruptedException {
		try {
			return this.execution.run(this.stage, input, message);
		}
		catch (StageAbandonedException ex) {
			throw ex;
		}
		catch (VideoException ex) {
			if (OURS.contains(ex.code())) {
				throw ex;
			}
			throw new WorkFailedException(ex);
		}
		catch (RuntimeException ex) {
			throw new WorkFailedException(ex);
		}
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

	/**
	 * A process that died between the ledger's word and its event has said nothing: what
	 * ended here is said again, under the same event id.
	 */
	private StageOutcome outOfDate(StageMessage message) {
		this.environment.ledger()
			.find(message.videoId())
			.filter((row) -> row.attempt() == message.attempt())
			.ifPresent((row) -> sayAgain(message, row));
		return new StageOutcome.OutOfDate();
	}

	private void sayAgain(StageMessage message, VideoRow row) {
		Failure failure = row.failure();
		ArtifactRef manifest = row.results().get(StageName.PUBLISH);
		if (row.state() == VideoState.FAILED && failure != null && failure.stage() == name()) {
			publish(new VideoEvent.VideoFailed(message.videoId(), message.attempt(), message.account(), row.updatedAt(),
					failure));
		}
		else if (row.state() == VideoState.PUBLISHED && name() == StageName.PUBLISH && manifest != null) {
			publish(new VideoEvent.VideoPublished(message.videoId(), message.attempt(), message.account(),
					row.updatedAt(), DomainJson.read(this.environment.store(), manifest, Publication.class)));
		}
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
