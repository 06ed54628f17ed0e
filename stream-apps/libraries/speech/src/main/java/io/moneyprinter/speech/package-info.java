/**
 * Speaks scripts: the port to voices, and narrators that turn a whole script into one
 * sound with the time of every word.
 */
@NullMarked
package io.moneyprinter.speech;

import org.jspecify.annotations.NullMarked;
