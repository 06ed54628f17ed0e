/**
 * Fitting a script to its time: which sentences are worth most together and can still be
 * spoken.
 */
@NullMarked
package io.moneyprinter.script.fit;

import org.jspecify.annotations.NullMarked;
