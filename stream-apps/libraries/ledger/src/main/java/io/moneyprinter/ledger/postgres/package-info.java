/**
 * The ledger in PostgreSQL, for many processes at once.
 */
@NullMarked
package io.moneyprinter.ledger.postgres;

import org.jspecify.annotations.NullMarked;
