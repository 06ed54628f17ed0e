/**
 * Takes items of a backfill through the stages, by the very functions that stand behind
 * Kafka.
 */
@NullMarked
package io.moneyprinter.backfill.stage;

import org.jspecify.annotations.NullMarked;
