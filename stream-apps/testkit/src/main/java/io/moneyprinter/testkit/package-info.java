/**
 * What tests of every room need: clocks to turn, values of the domain, real servers.
 */
@NullMarked
package io.moneyprinter.testkit;

import org.jspecify.annotations.NullMarked;
