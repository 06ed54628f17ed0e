/**
 * Members that make the segments of films together, each film's where there is room.
 */
@NullMarked
package io.moneyprinter.grid;

import org.jspecify.annotations.NullMarked;
