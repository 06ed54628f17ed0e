/**
 * Speech as a stage of the pipeline.
 */
@NullMarked
package io.moneyprinter.speech.stage;

import org.jspecify.annotations.NullMarked;
