package io.moneyprinter.stage;

import java.util.EnumSet;
import java.util.Optional;
import java.util.Set;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Lease;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.Passage;
import io.moneyprinter.ledger.Turn;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;

/**
 * Puts messages, artifacts, ledger, events and retries round a stage. Running the same
 * message again, at any moment and in any process, gives the same result and does the
 * work at most once at a time: the result is remembered under its content key, and only
 * the holder of the ledger's lease works. Used behind Kafka, in one process, in batch
 * steps and tests.
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

	private final StageEvents events;

	/**
	 * Puts a stage into its environment.
	 * @param stage what is run
	 * @param environment where
	 */
	public StageRunner(Stage<R> stage, StageEnvironment environment) {
		this.stage = stage;
		this.environment = environment;
		this.execution = new StageExecution(environment);
		this.events = new StageEvents(stage.name(), environment);
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
	 * attempt has ended or is held otherwise. Only a failure of the work itself ends an
	 * attempt: when the store, the ledger or the broker is away, or there is no room, the
	 * message is to be given to this method again.
	 * @param message of the stage before
	 * @return what became of it
	 * @throws VideoException {@code STORE_UNAVAILABLE}, {@code LEDGER_UNAVAILABLE},
	 * {@code PROVIDER_UNAVAILABLE} (the broker) or {@code OUT_OF_RESOURCES}
	 * @throws InterruptedException if this process is to end; the message is to be given
	 * to another
	 */
	public StageOutcome run(StageMessage message) throws InterruptedException {
		Turn turn = this.environment.ledger().begin(message.videoId(), message.attempt(), name());
		if (turn instanceof Turn.Granted granted) {
			passed(CommitPoint.BEGUN);
			return run(message, granted);
		}
		return (turn instanceof Turn.Taken) ? new StageOutcome.Busy() : this.events.sayAgain(message);
	}

	/**
	 * Ends the attempt because of a defect that no repetition mends, when the stage had
	 * done its work or could not even begin.
	 * @param message of the stage before
	 * @param thrown what happened
	 * @return what became of it: failed, or ended otherwise before, or busy
	 */
	public StageOutcome giveUp(StageMessage message, RuntimeException thrown) {
		Turn turn = this.environment.ledger().begin(message.videoId(), message.attempt(), name());
		if (turn instanceof Turn.Granted granted) {
			return failed(message, granted.lease(), thrown);
		}
		return (turn instanceof Turn.Taken) ? new StageOutcome.Busy() : this.events.sayAgain(message);
	}

	private StageOutcome run(StageMessage message, Turn.Granted turn) throws InterruptedException {
		try {
			return committed(message, turn);
		}
		catch (StageAbandonedException ex) {
			return new StageOutcome.OutOfDate();
		}
		catch (WorkFailedException ex) {
			return stopped(message, turn, ex.thrown());
		}
		catch (RuntimeException ex) {
			giveBack(turn.lease());
			if (ex instanceof VideoException known && known.code().outage()) {
				throw ex;
			}
			return giveUp(message, ex);
		}
		catch (InterruptedException ex) {
			giveBack(turn.lease());
			throw ex;
		}
	}

	/**
	 * So that whoever is given the message next need not wait for the lease to run out.
	 */
	private void giveBack(Lease lease) {
		try {
			this.environment.ledger().release(lease);
		}
		catch (VideoException ex) {
			// It runs out by itself.
		}
	}

	private StageOutcome committed(StageMessage message, Turn.Granted turn) throws InterruptedException {
		if (name() == StageName.PUBLISH && !this.environment.ledger().claimPublication(turn.lease())) {
			return new StageOutcome.OutOfDate();
		}
		ArtifactRef noted = turn.row().results().get(name());
		if (noted != null) {
			return completed(message, turn.lease(), noted, true);
		}
		ArtifactStore store = this.environment.store();
		StageInput input = new StageInput(message, store, turn.row().standing().insisted());
		ArtifactKey key = new ArtifactKey(message.account(), name().id(), this.stage.key(input).hex() + ".json");
		Optional<ArtifactRef> earlier = store.find(key);
		if (earlier.isPresent()) {
			return completed(message, turn.lease(), earlier.get(), true);
		}
		this.events.started(message);
		byte[] made = DomainJson.write(work(input, message, turn.lease()));
		passed(CommitPoint.MADE);
		ArtifactRef manifest = store.put(key, made, "application/json");
		passed(CommitPoint.STORED);
		return completed(message, turn.lease(), manifest, false);
	}

	private R work(StageInput input, StageMessage message, Lease lease) throws InterruptedException {
		try {
			return this.execution.run(this.stage, input, message, lease);
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

	private StageOutcome completed(StageMessage message, Lease lease, ArtifactRef manifest, boolean reused) {
		Passage passage = this.environment.ledger().complete(lease, manifest);
		if (passage == Passage.REFUSED) {
			return new StageOutcome.OutOfDate();
		}
		passed(CommitPoint.NOTED);
		this.events.completed(message, manifest, reused);
		if (passage == Passage.HELD) {
			return this.events.sayAgain(message);
		}
		StageMessage next = message.with(name(), manifest);
		if (name() == StageName.PUBLISH) {
			this.events.published(message, manifest, this.environment.clock().instant());
		}
		passed(CommitPoint.TOLD);
		return new StageOutcome.Completed(next);
	}

	/** The work did not succeed: that is the end, or a wait, or a matter for a person. */
	private StageOutcome stopped(StageMessage message, Turn.Granted turn, RuntimeException thrown) {
		if (!(thrown instanceof VideoException known)) {
			return failed(message, turn.lease(), thrown);
		}
		Ledger ledger = this.environment.ledger();
		int waits = turn.row().standing().waits();
		Optional<Hold> hold;
		if (known.code() == ErrorCode.PUBLICATION_IN_DOUBT) {
			hold = ledger.doubt(turn.lease(), known.sentence());
		}
		else if (known.code().passing() && waits < this.environment.settings().waits()) {
			hold = ledger.putOff(turn.lease(), this.environment.settings().wait(waits), known.sentence());
		}
		else {
			return failed(message, turn.lease(), thrown);
		}
		passed(CommitPoint.NOTED);
		return hold.isPresent() ? this.events.sayAgain(message) : new StageOutcome.OutOfDate();
	}

	private StageOutcome failed(StageMessage message, Lease lease, RuntimeException thrown) {
		Failure failure = Failure.of(thrown, name());
		if (!this.environment.ledger().fail(lease, failure)) {
			return new StageOutcome.OutOfDate();
		}
		passed(CommitPoint.NOTED);
		this.events.failed(message, failure, this.environment.clock().instant());
		passed(CommitPoint.TOLD);
		return new StageOutcome.Failed(failure, thrown);
	}

	/**
	 * Tells whoever rehearses crashes that this stage has come to a point; its message's
	 * handler passes those that come after the run.
	 * @param point which effect has just happened
	 */
	public void passed(CommitPoint point) {
		this.environment.commitPoints().passed(name().id(), point);
	}

}
