/** The commands about what is launched again and again. */
@NullMarked
package io.moneyprinter.launcher.schedule;

import org.jspecify.annotations.NullMarked;
