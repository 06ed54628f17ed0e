/**
 * The sound of a film: speech, music that makes way for it, and one loudness for all
 * films.
 */
@NullMarked
package io.moneyprinter.render.sound;

import org.jspecify.annotations.NullMarked;
