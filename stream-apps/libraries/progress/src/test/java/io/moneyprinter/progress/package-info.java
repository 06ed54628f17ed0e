/**
 * Progress, tried event by event.
 */
@NullMarked
package io.moneyprinter.progress;

import org.jspecify.annotations.NullMarked;
