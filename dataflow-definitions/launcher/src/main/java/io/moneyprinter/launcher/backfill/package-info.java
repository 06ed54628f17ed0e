/** The commands about files of requests. */
@NullMarked
package io.moneyprinter.launcher.backfill;

import org.jspecify.annotations.NullMarked;
