/**
 * How written English is read aloud: numbers, units, abbreviations and signs as words.
 */
@NullMarked
package io.moneyprinter.speech.english;

import org.jspecify.annotations.NullMarked;
