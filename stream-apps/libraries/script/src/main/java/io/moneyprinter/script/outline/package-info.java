/**
 * The writer that needs nothing but a topic: it knows no facts, and says what to ask and
 * where to look.
 */
@NullMarked
package io.moneyprinter.script.outline;

import org.jspecify.annotations.NullMarked;
