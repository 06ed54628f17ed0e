/**
 * What the platform survives: faults at moments that a seed chooses, and the reckoning
 * after each.
 */
@NullMarked
package io.moneyprinter.system.faults;

import org.jspecify.annotations.NullMarked;
