package io.moneyprinter.footage.music;

import java.nio.file.Path;

import io.moneyprinter.video.Origin;

/**
 * A piece of music.
 *
 * @param file the sound, under a name of ours
 * @param fitted whether it is exactly as long as the film, with an ending of its own; if
 * not, it is to be repeated or cut, and faded out
 * @param origin for the report
 */
public record MusicPiece(Path file, boolean fitted, Origin origin) {
}
