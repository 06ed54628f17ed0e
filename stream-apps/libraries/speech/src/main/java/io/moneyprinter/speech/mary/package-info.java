/**
 * Voices of MaryTTS, which speak without a network.
 */
@NullMarked
package io.moneyprinter.speech.mary;

import org.jspecify.annotations.NullMarked;
