/**
 * What members of render grids say of themselves, for whoever wants to see where work is
 * done.
 */
@NullMarked
package io.moneyprinter.ledger.nodes;

import org.jspecify.annotations.NullMarked;
