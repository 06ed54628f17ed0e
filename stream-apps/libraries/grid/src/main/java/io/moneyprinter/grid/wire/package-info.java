/**
 * How segments, and what they are made of, get from one member to another.
 */
@NullMarked
package io.moneyprinter.grid.wire;

import org.jspecify.annotations.NullMarked;
