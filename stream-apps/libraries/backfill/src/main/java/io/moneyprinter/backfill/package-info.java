/**
 * Backfills: files of requests that are staged in PostgreSQL, planned, made into films
 * item by item, and reported.
 */
@NullMarked
package io.moneyprinter.backfill;

import org.jspecify.annotations.NullMarked;
