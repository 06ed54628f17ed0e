/**
 * The writer that picks a script out of a longer text: which sentences matter, which fit
 * together, and how many the film has time for.
 */
@NullMarked
package io.moneyprinter.script.extract;

import org.jspecify.annotations.NullMarked;
