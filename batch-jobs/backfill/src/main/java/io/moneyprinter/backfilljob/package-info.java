/**
 * The job that makes a backfill: stages its input, plans, makes films, verifies and
 * reports.
 */
@NullMarked
package io.moneyprinter.backfilljob;

import org.jspecify.annotations.NullMarked;
