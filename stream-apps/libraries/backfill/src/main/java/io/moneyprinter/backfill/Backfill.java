package io.moneyprinter.backfill;

import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A backfill as its job sees it when a run begins.
 *
 * @param id which
 * @param account whose
 * @param options what is asked, with what people have changed since
 * @param state where it stands
 * @param records of its input that were staged by earlier runs
 * @param place of the last of them, in the words of the input; {@code null} if it needs
 * none
 * @param plan made by an earlier run; {@code null} before
 */
public record Backfill(BackfillId id, AccountId account, BackfillOptions options, BackfillState state, int records,
		@Nullable String place, @Nullable Plan plan) {
}
