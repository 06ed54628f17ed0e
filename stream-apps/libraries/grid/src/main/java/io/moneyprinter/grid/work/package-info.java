/**
 * A member's work: what waits, what comes next, and what runs, whoever asked for it and
 * whatever it is.
 */
@NullMarked
package io.moneyprinter.grid.work;

import org.jspecify.annotations.NullMarked;
