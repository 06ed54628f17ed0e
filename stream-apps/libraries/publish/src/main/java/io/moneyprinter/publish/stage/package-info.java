/**
 * The last stage of the pipeline.
 */
@NullMarked
package io.moneyprinter.publish.stage;

import org.jspecify.annotations.NullMarked;
