/**
 * Keeps web pages of other sites from driving an unauthenticated server on the loopback
 * interface.
 */
@NullMarked
package io.moneyprinter.dataflow.guard;

import org.jspecify.annotations.NullMarked;
