/** The Spring Cloud Data Flow server of MoneyPrinter, with a guard in front of it. */
@NullMarked
package io.moneyprinter.dataflow;

import org.jspecify.annotations.NullMarked;
