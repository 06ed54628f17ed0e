/**
 * Backfills over HTTP: handed over, launched, looked at and steered.
 */
@NullMarked
package io.moneyprinter.topicsource.backfill;

import org.jspecify.annotations.NullMarked;
