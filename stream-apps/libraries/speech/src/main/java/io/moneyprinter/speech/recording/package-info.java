/**
 * Own recordings instead of a voice.
 */
@NullMarked
package io.moneyprinter.speech.recording;

import org.jspecify.annotations.NullMarked;
