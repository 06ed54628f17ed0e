/**
 * What lies over the picture of a segment, each layer on as small a part of the canvas as
 * it takes.
 */
@NullMarked
package io.moneyprinter.render.layer;

import org.jspecify.annotations.NullMarked;
