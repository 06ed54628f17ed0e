/**
 * Frames of drawn shots: a picture at half size, brought to planar 4:2:0, with sharp
 * lettering laid over it.
 */
@NullMarked
package io.moneyprinter.footage.drawn.frame;

import org.jspecify.annotations.NullMarked;
