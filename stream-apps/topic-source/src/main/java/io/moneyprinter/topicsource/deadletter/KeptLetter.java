package io.moneyprinter.topicsource.deadletter;

import java.time.Instant;

import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.video.AccountId;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is kept.
 *
 * @param id its name
 * @param account whose it is
 * @param letter what was given up and why
 * @param replayedAt when it was replayed; {@code null} if it was not
 */
record KeptLetter(LetterId id, AccountId account, DeadLetter letter, @Nullable Instant replayedAt) {
}
