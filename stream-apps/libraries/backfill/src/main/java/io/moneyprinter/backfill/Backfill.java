package io.moneyprinter.backfill;

import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A backfill as its job sees it when a run begins.
 *
 * @param id which
 * @param account whose
 * @param options what is asked
 * @param state where it stands
 * @param records of its input that were staged by earlier runs
 * @param plan made by an earlier run; {@code null} before
 */
public record Backfill(BackfillId id, AccountId account, BackfillOptions options, BackfillState state, int records,
		@Nullable Plan plan) {
}
