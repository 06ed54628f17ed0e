/**
 * Renditions: the same film in other formats and sizes, made of its segments, so that an
 * edited scene is encoded anew alone in every one of them.
 */
@NullMarked
package io.moneyprinter.render.rendition;

import org.jspecify.annotations.NullMarked;
