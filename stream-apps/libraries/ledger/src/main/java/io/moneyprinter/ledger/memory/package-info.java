/**
 * A ledger in memory, for one process and for tests.
 */
@NullMarked
package io.moneyprinter.ledger.memory;

import org.jspecify.annotations.NullMarked;
