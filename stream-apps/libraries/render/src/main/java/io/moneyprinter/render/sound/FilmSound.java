package io.moneyprinter.render.sound;

import io.moneyprinter.media.SoundFacts;

/**
 * The finished sound of a film.
 *
 * @param file its name on the bench: AAC, 48 kHz, stereo
 * @param heard what was heard of it, decoded
 */
public record FilmSound(String file, SoundFacts heard) {
}
