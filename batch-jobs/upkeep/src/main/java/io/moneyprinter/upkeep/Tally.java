package io.moneyprinter.upkeep;

/**
 * What a step did, or would do.
 *
 * @param looked at so many
 * @param done to so many
 * @param left alone, so many, though their time is over or they match
 * @param sentence the same for people
 */
record Tally(long looked, long done, long left, String sentence) {
}
