/** The commands about films: make, submit, watch, list and film. */
@NullMarked
package io.moneyprinter.launcher.film;

import org.jspecify.annotations.NullMarked;
