/**
 * What stands round every stage: messages, running once, clocks, retries, events and
 * cancellation.
 */
@NullMarked
package io.moneyprinter.stage;

import org.jspecify.annotations.NullMarked;
