/**
 * A publication log in memory, for one process and for tests.
 */
@NullMarked
package io.moneyprinter.publish.memory;

import org.jspecify.annotations.NullMarked;
