/**
 * Media: ffmpeg in its sandbox, what is inside a media file, whether a film is sound, and
 * the fonts that ship.
 */
@NullMarked
package io.moneyprinter.media;

import org.jspecify.annotations.NullMarked;
