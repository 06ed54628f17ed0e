/**
 * Footage: what a film shows while it is told, whether own clips and pictures or motion
 * that we draw.
 */
@NullMarked
package io.moneyprinter.footage;

import org.jspecify.annotations.NullMarked;
