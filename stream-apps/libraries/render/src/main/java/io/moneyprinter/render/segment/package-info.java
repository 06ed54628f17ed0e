/**
 * The pieces that a film is made of: what they are called before they are made, how they
 * are made beside each other, and what is seen of them on the way.
 */
@NullMarked
package io.moneyprinter.render.segment;

import org.jspecify.annotations.NullMarked;
