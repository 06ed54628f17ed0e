/**
 * An app that stands in for any stage: everything round the work, and a wait in its
 * place.
 */
@NullMarked
package io.moneyprinter.samples.waiting;

import org.jspecify.annotations.NullMarked;
