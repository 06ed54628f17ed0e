/**
 * Tests of what apps are told about the grid.
 */
@NullMarked
package io.moneyprinter.grid.autoconfigure;

import org.jspecify.annotations.NullMarked;
