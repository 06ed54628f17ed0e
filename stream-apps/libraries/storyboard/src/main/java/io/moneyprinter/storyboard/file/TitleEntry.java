package io.moneyprinter.storyboard.file;

import io.moneyprinter.storyboard.Place;

/**
 * A text over the picture.
 *
 * @param text of it
 * @param from in seconds from the film's start
 * @param to in seconds from the film's start
 * @param fade seconds in which it comes, and goes
 * @param place on the canvas
 * @param letters how it looks
 */
public record TitleEntry(String text, double from, double to, double fade, Place place, LettersEntry letters) {
}
