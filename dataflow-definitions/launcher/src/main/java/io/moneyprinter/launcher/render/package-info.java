/** The commands that work on storyboards and films of one's own, without a platform. */
@NullMarked
package io.moneyprinter.launcher.render;

import org.jspecify.annotations.NullMarked;
