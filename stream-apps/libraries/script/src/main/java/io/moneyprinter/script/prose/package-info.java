/**
 * Reading plain text in any language: paragraphs, sentences, telling words, and the cut
 * into scenes.
 */
@NullMarked
package io.moneyprinter.script.prose;

import org.jspecify.annotations.NullMarked;
