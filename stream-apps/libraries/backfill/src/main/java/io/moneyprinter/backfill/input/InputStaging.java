package io.moneyprinter.backfill.input;

import java.io.IOException;
import java.util.function.BooleanSupplier;

import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.backfill.Backfill;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BackfillItems.StagedBatch;
import io.moneyprinter.backfill.Input;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

/**
 * Stages an input: reads it once, from where the run before was, and writes it down batch
 * by batch.
 */
public final class InputStaging {

	/** Records in one transaction: a fraction of a second's work. */
	private static final int BATCH = 500;

	private final ArtifactStore store;

	private final BackfillItems items;

	private final RequestRules rules;

	private final Ledger ledger;

	private final EarlierVideos spoken;

	/**
	 * Creates the stager.
	 * @param store has the input
	 * @param items takes what is read
	 * @param rules that intake applies
	 * @param ledger knows requests of the past
	 * @param spoken takes over script and speech of earlier videos
	 */
	public InputStaging(ArtifactStore store, BackfillItems items, RequestRules rules, Ledger ledger,
			EarlierVideos spoken) {
		this.store = store;
		this.items = items;
		this.rules = rules;
		this.ledger = ledger;
		this.spoken = spoken;
	}

	/**
	 * Stages all that is not staged yet.
	 * @param backfill whose input
	 * @param stopping whether to end before the next batch
	 * @return whether the end of the input was reached
	 * @throws io.moneyprinter.video.InvalidRequestException if the input as a whole is
	 * not right
	 */
	public boolean stage(Backfill backfill, BooleanSupplier stopping) {
		Input input = backfill.options().input();
		if (input instanceof Input.FailedOf failed) {
			this.items.stageFailed(backfill.id(), failed.backfill(), backfill.options().tries());
			return true;
		}
		if (input instanceof Input.Past past) {
			return stage(backfill, () -> past(backfill, past), "past requests", stopping);
		}
		Input.File file = (Input.File) input;
		requireOwn(backfill, file.file());
		return stage(backfill, () -> file(backfill, file), "'" + file.file().key() + "'", stopping);
	}

	/** A file is read from its beginning; what was staged before is passed over. */
	private RequestLines file(Backfill backfill, Input.File input) throws IOException {
		RequestLines lines = RequestLines.open(this.store.open(input.file()), input.format(), backfill.account(),
				backfill.options().defaults(), this.rules);
		lines.skip(backfill.records());
		return lines;
	}

	private RequestLines past(Backfill backfill, Input.Past input) {
		ObjectNode changes = RequestLines.filled(backfill.options().defaults());
		EarlierVideos earlier = input.reRender() ? this.spoken : new AskedAgain(this.store);
		return new RequestLines(new PastRecords(this.ledger, backfill, input, earlier, changes), backfill.records(),
				backfill.account(), JsonNodeFactory.instance.objectNode(), this.rules);
	}

	private boolean stage(Backfill backfill, Opening opening, String name, BooleanSupplier stopping) {
		try (RequestLines lines = opening.open()) {
			StagedBatch batch = lines.next(BATCH);
			while (batch.records() > 0) {
				if (stopping.getAsBoolean()) {
					return false;
				}
				this.items.stage(backfill.id(), batch);
				batch = lines.next(BATCH);
			}
			return true;
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.STORE_UNAVAILABLE,
					"The input " + name + " cannot be read on: " + ex.getMessage() + ".", ex);
		}
	}

	/** Opens an input where the run before was. */
	@FunctionalInterface
	private interface Opening {

		RequestLines open() throws IOException;

	}

	/** Nobody reads another account's files by naming them. */
	private static void requireOwn(Backfill backfill, ArtifactRef file) {
		ArtifactKey key = ArtifactKey.of(file);
		if (!key.account().equals(backfill.account()) || !key.kind().equals(Input.ARTIFACT_KIND)) {
			throw new VideoException(ErrorCode.ARTIFACT_MISSING,
					"The account " + backfill.account() + " has no input '" + file.key() + "'.");
		}
	}

}
