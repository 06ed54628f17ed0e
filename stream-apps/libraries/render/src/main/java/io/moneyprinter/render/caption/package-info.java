/**
 * What is written over a film: words become cues of few lines, and cues become subtitles
 * to burn in and to hand out; titles and watermarks are written alike.
 */
@NullMarked
package io.moneyprinter.render.caption;

import org.jspecify.annotations.NullMarked;
