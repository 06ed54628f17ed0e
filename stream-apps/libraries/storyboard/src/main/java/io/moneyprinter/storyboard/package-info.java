/**
 * Storyboards: what is seen and heard at which frame of a film, and the automatic cut
 * that makes one from script, narration and footage.
 */
@NullMarked
package io.moneyprinter.storyboard;

import org.jspecify.annotations.NullMarked;
