/** The page of frames: example films that show what the render engine can do. */
@NullMarked
package io.moneyprinter.launcher.frames;

import org.jspecify.annotations.NullMarked;
