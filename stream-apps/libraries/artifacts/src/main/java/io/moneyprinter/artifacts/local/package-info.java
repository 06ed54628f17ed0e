/**
 * Keeps artifacts in a folder of this machine.
 */
@NullMarked
package io.moneyprinter.artifacts.local;

import org.jspecify.annotations.NullMarked;
