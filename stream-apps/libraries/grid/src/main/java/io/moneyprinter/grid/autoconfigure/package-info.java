/**
 * What apps and jobs are told about the grid.
 */
@NullMarked
package io.moneyprinter.grid.autoconfigure;

import org.jspecify.annotations.NullMarked;
