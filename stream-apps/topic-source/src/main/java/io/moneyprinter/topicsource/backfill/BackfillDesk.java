package io.moneyprinter.topicsource.backfill;

import java.util.Map;
import java.util.UUID;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.backfill.BackfillOptions;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.backfill.Steering;
import io.moneyprinter.backfill.input.RequestLines;
import io.moneyprinter.schedule.Launch;
import io.moneyprinter.schedule.TaskLauncher;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;

import org.springframework.http.HttpStatus;
import org.springframework.stereotype.Component;
import org.springframework.web.server.ResponseStatusException;

/**
 * Takes backfills, and has them worked at.
 */
@Component
final class BackfillDesk {

	private static final String TASK = "backfill";

	private final Backfills backfills;

	private final TaskLauncher launcher;

	private final ArtifactStore store;

	BackfillDesk(Backfills backfills, TaskLauncher launcher, ArtifactStore store) {
		this.backfills = backfills;
		this.launcher = launcher;
		this.store = store;
	}

	/**
	 * Writes a backfill down and launches its job. One whose launch fails is there, and
	 * can be started again.
	 */
	BackfillProgress begin(AccountId account, BackfillOptions options) {
		if (options.defaults() != null) {
			RequestLines.requireDefaults(options.defaults());
		}
		requireInput(account, options.input());
		BackfillId id = BackfillId.random();
		this.backfills.create(id, account, options);
		launch(id);
		return find(account, id);
	}

	/** An account's backfill is made of what is the account's. */
	private void requireInput(AccountId account, Input input) {
		if (input instanceof Input.File file) {
			ArtifactKey key = ArtifactKey.find(file.file().key())
				.filter((one) -> one.account().equals(account) && one.kind().equals(Input.ARTIFACT_KIND))
				.orElseThrow(() -> unknownFile(file));
			if (this.store.find(key).filter(file.file()::equals).isEmpty()) {
				throw unknownFile(file);
			}
		}
		else if (input instanceof Input.FailedOf other && this.backfills.find(account, other.backfill()).isEmpty()) {
			throw unknown(other.backfill());
		}
	}

	private static InvalidRequestException unknownFile(Input.File file) {
		return InvalidRequestException.of("input.file", file.file().key(),
				"the answer to an upload by POST /v1/backfills/inputs");
	}

	BackfillProgress find(AccountId account, BackfillId id) {
		return this.backfills.find(account, id).orElseThrow(() -> unknown(id));
	}

	/** A running job follows within seconds. */
	BackfillProgress steer(AccountId account, BackfillId id, Steering change) {
		return this.backfills.steer(account, id, change).orElseThrow(() -> unknown(id));
	}

	/**
	 * Has a backfill worked at again that stopped, failed, was killed, or shows its
	 * sample.
	 */
	BackfillProgress again(AccountId account, BackfillId id) {
		BackfillProgress now = find(account, id);
		if (now.live() || now.state() == BackfillState.DONE) {
			throw new VideoException(ErrorCode.STATE_CONFLICT, now.live() ? "A job is at the backfill already."
					: "The backfill is done; there is nothing left to make.");
		}
		if (now.state() == BackfillState.SAMPLED) {
			steer(account, id, Steering.goOn());
		}
		launch(id);
		return find(account, id);
	}

	private void launch(BackfillId id) {
		this.launcher.launch(new Launch(UUID.randomUUID(), TASK, Map.of(TASK, id.toString())));
	}

	private static ResponseStatusException unknown(BackfillId id) {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no backfill " + id + " in this account.");
	}

}
