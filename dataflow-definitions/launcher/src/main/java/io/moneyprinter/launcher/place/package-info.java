/**
 * Where and for whom the launcher works: the options and exit codes that all commands
 * share.
 */
@NullMarked
package io.moneyprinter.launcher.place;

import org.jspecify.annotations.NullMarked;
