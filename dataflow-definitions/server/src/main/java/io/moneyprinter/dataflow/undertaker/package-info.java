/**
 * Tells Data Flow of tasks whose process is gone: it would take them for running for
 * ever.
 */
@NullMarked
package io.moneyprinter.dataflow.undertaker;

import org.jspecify.annotations.NullMarked;
