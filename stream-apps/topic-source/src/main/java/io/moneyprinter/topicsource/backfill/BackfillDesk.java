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
import io.moneyprinter.backfill.input.InputFiles;
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

	private static final String RE_RENDER = "re-render";

	private static final String PARAMETER = "backfill";

	private final Backfills backfills;

	private final TaskLauncher launcher;

	private final ArtifactStore store;

	private final InputFiles files;

	BackfillDesk(Backfills backfills, TaskLauncher launcher, ArtifactStore store) {
		this.backfills = backfills;
		this.launcher = launcher;
		this.store = store;
		this.files = new InputFiles(store);
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
		BackfillOptions kept = (options.input() instanceof Input.Stored stored)
				? options.of(this.files.keep(account, stored)) : options;
		BackfillId id = BackfillId.random();
		this.backfills.create(id, account, kept);
		this.backfills.reserveLaunch(account, id);
		launch(account, id, task(kept));
		return find(account, id);
	}

	private static String task(BackfillOptions options) {
		return (options.input() instanceof Input.Past past && past.reRender()) ? RE_RENDER : TASK;
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

	/** A running job follows within seconds; what was over budget goes on. */
	BackfillProgress set(AccountId account, BackfillId id, Steering rates) {
		BackfillProgress before = find(account, id);
		Double price = rates.hourlyPrice();
		Double budget = rates.budget();
		if (budget != null && budget > 0 && ((price != null) ? price : before.hourlyPrice()) == 0) {
			throw InvalidRequestException.of("budget", budget, "a number above 0, with an hourlyPrice above 0");
		}
		steer(account, id, rates);
		return goOnIfPaid(account, id);
	}

	/**
	 * Has a backfill worked at again that rests over budget, when there is more by now:
	 * at once if it rests already, and else when its run has ended.
	 */
	BackfillProgress goOnIfPaid(AccountId account, BackfillId id) {
		BackfillProgress now = find(account, id);
		Double limit = now.budget();
		boolean paid = limit == null || limit > now.cost();
		return (now.state() == BackfillState.OVER_BUDGET && paid && !now.live()) ? again(account, id) : now;
	}

	/**
	 * Has a backfill worked at again that stopped, failed, was killed, or shows its
	 * sample.
	 */
	BackfillProgress again(AccountId account, BackfillId id) {
		BackfillProgress now = find(account, id);
		if (!this.backfills.reserveLaunch(account, id)) {
			throw new VideoException(ErrorCode.STATE_CONFLICT,
					(now.state() == BackfillState.DONE) ? "The backfill is done; there is nothing left to make."
							: "A job is at the backfill already, or was launched a moment ago.");
		}
		if (now.state() == BackfillState.SAMPLED) {
			steer(account, id, Steering.goOn());
		}
		launch(account, id, task(this.backfills.options(account, id).orElseThrow(() -> unknown(id))));
		return find(account, id);
	}

	private void launch(AccountId account, BackfillId id, String task) {
		try {
			this.launcher.launch(new Launch(UUID.randomUUID(), task, Map.of(PARAMETER, id.toString())));
		}
		catch (RuntimeException ex) {
			this.backfills.launchFailed(account, id);
			throw ex;
		}
	}

	private static ResponseStatusException unknown(BackfillId id) {
		return new ResponseStatusException(HttpStatus.NOT_FOUND, "There is no backfill " + id + " in this account.");
	}

}
