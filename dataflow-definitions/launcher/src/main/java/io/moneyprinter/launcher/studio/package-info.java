/** Where films are made: on the platform, or at the desk in this process. */
@NullMarked
package io.moneyprinter.launcher.studio;

import org.jspecify.annotations.NullMarked;
