/** The commands about what stages gave up. */
@NullMarked
package io.moneyprinter.launcher.deadletters;

import org.jspecify.annotations.NullMarked;
