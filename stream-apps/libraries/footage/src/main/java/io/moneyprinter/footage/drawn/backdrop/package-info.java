/**
 * What is seen behind the lettering: landscapes and patterns that move, each a picture of
 * its seed and the time.
 */
@NullMarked
package io.moneyprinter.footage.drawn.backdrop;

import org.jspecify.annotations.NullMarked;
