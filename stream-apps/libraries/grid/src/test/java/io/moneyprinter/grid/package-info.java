/**
 * Tests of the grid, on real ffmpeg.
 */
@NullMarked
package io.moneyprinter.grid;

import org.jspecify.annotations.NullMarked;
