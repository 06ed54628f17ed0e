package io.moneyprinter.video;

/**
 * Where a script, a voice, a picture or a piece of music came from, for the report at the
 * end.
 *
 * @param maker short name, such as {@code outline}, {@code marytts} or
 * {@code generated-card}
 * @param sentence the same for people, with what they could do about it
 */
public record Origin(String maker, String sentence) {
}
