/**
 * The domain of MoneyPrinter Cluster: what a person asks for, what each stage makes of
 * it, and what may go wrong.
 */
@NullMarked
package io.moneyprinter.video;

import org.jspecify.annotations.NullMarked;
