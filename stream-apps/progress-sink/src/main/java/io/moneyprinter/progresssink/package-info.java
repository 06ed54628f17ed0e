/**
 * The progress of every video, by query.
 */
@NullMarked
package io.moneyprinter.progresssink;

import org.jspecify.annotations.NullMarked;
