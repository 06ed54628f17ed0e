/**
 * The job that keeps the house: it removes artifacts whose time is over, and sends on its
 * way again what was given up.
 */
@NullMarked
package io.moneyprinter.upkeep;

import org.jspecify.annotations.NullMarked;
