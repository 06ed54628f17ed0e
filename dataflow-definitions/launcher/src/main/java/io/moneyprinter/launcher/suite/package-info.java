/**
 * The project's own tests: runs them all and says in the end what ran and what did not.
 */
@NullMarked
package io.moneyprinter.launcher.suite;

import org.jspecify.annotations.NullMarked;
