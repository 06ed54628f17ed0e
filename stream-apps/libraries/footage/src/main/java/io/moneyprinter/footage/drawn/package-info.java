/**
 * Footage that is drawn: for every scene a moving picture of its subject, with its
 * heading and figures set over it.
 */
@NullMarked
package io.moneyprinter.footage.drawn;

import org.jspecify.annotations.NullMarked;
