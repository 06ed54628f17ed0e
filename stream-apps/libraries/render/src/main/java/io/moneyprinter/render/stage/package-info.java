/**
 * Finding pictures and rendering the film, as a stage of the pipeline.
 */
@NullMarked
package io.moneyprinter.render.stage;

import org.jspecify.annotations.NullMarked;
