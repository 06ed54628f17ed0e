/**
 * Backfills in the ledger's database, in a schema of their own.
 */
@NullMarked
package io.moneyprinter.backfill.postgres;

import org.jspecify.annotations.NullMarked;
