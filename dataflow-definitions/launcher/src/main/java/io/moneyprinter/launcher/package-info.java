/** The program behind {@code ./moneyprinter}: its commands, gathered. */
@NullMarked
package io.moneyprinter.launcher;

import org.jspecify.annotations.NullMarked;
