/**
 * Script writing as a stage of the pipeline.
 */
@NullMarked
package io.moneyprinter.script.stage;

import org.jspecify.annotations.NullMarked;
