/** The commands for videos that were accepted, and for their scripts. */
@NullMarked
package io.moneyprinter.launcher.control;

import org.jspecify.annotations.NullMarked;
