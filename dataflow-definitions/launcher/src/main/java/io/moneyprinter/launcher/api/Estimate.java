package io.moneyprinter.launcher.api;

/**
 * What a request would come to.
 *
 * @param films how many
 * @param lengthSeconds of each film
 * @param words spoken in each
 * @param workSeconds from acceptance to publication
 * @param bytes of all films
 */
public record Estimate(int films, long lengthSeconds, long words, long workSeconds, long bytes) {
}
