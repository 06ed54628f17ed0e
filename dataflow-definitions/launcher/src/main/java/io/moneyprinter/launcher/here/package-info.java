/**
 * The desk: the stages of the stream apps, run one after the other in this process with a
 * ledger in memory and artifacts in a folder.
 */
@NullMarked
package io.moneyprinter.launcher.here;

import org.jspecify.annotations.NullMarked;
