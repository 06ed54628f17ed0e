/**
 * Music under the speech: pieces that this program composes and plays itself, or own
 * ones.
 */
@NullMarked
package io.moneyprinter.footage.music;

import org.jspecify.annotations.NullMarked;
