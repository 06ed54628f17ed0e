/**
 * How fast voices speak.
 */
@NullMarked
package io.moneyprinter.speech.pace;

import org.jspecify.annotations.NullMarked;
