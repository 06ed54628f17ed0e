/**
 * The moving picture of a film, frame by frame: clips, stills and drawn motion, and how
 * one gives way to another. Frames are mixed here and not in a filter graph, so that only
 * the sources of one joint are open at a time and memory does not grow with the film.
 */
@NullMarked
package io.moneyprinter.render.picture;

import org.jspecify.annotations.NullMarked;
