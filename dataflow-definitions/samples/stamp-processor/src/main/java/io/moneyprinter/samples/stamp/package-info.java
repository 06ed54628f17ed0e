/**
 * An app between ours that knows nothing of them.
 */
@NullMarked
package io.moneyprinter.samples.stamp;

import org.jspecify.annotations.NullMarked;
