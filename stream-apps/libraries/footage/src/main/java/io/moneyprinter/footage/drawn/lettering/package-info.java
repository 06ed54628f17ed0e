/**
 * Lettering: headings, numbers and words that move in over a picture.
 */
@NullMarked
package io.moneyprinter.footage.drawn.lettering;

import org.jspecify.annotations.NullMarked;
