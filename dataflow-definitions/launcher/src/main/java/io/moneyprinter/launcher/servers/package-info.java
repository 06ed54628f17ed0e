/** The commands about the local platform: up, down, status, logs, shell and doctor. */
@NullMarked
package io.moneyprinter.launcher.servers;

import org.jspecify.annotations.NullMarked;
