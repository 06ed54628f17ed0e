/**
 * Captions: words become cues of at most two lines, and cues become subtitles to burn in
 * and to hand out.
 */
@NullMarked
package io.moneyprinter.render.caption;

import org.jspecify.annotations.NullMarked;
