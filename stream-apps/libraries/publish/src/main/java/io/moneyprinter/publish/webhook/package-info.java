/**
 * Tells a callback that a film is there, signed and with an id that repeats.
 */
@NullMarked
package io.moneyprinter.publish.webhook;

import org.jspecify.annotations.NullMarked;
