/**
 * Tests of what travels.
 */
@NullMarked
package io.moneyprinter.grid.wire;

import org.jspecify.annotations.NullMarked;
