/**
 * What goes wrong between a client and a server, at will.
 */
@NullMarked
package io.moneyprinter.testkit.faults;

import org.jspecify.annotations.NullMarked;
