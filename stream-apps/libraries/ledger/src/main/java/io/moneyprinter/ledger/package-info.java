/**
 * The ledger: one row for each video, and the only judge of who may end it.
 */
@NullMarked
package io.moneyprinter.ledger;

import org.jspecify.annotations.NullMarked;
