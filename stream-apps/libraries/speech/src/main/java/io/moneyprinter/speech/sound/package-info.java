/**
 * Sampled sound in the one form that narrations have: 48 kHz, mono, 16 bit.
 */
@NullMarked
package io.moneyprinter.speech.sound;

import org.jspecify.annotations.NullMarked;
