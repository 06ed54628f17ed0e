/**
 * Puts a consistent copy of a database into the artifact store, and shows that it can be
 * had back.
 */
@NullMarked
package io.moneyprinter.upkeep.backup;

import org.jspecify.annotations.NullMarked;
