/**
 * Tests of a member's work.
 */
@NullMarked
package io.moneyprinter.grid.work;

import org.jspecify.annotations.NullMarked;
