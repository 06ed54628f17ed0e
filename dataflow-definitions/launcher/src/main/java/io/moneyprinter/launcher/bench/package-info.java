/** Benchmarks: what things cost, each figure beside its aim. */
@NullMarked
package io.moneyprinter.launcher.bench;

import org.jspecify.annotations.NullMarked;
