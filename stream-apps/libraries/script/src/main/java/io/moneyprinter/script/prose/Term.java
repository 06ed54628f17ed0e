package io.moneyprinter.script.prose;

/**
 * A telling word of a text: no article, no pronoun, no mere glue.
 *
 * @param stem what all forms of the word share, for comparing
 * @param surface the word as the text writes it
 */
public record Term(String stem, String surface) {
}
