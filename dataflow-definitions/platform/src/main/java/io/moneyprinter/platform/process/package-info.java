/**
 * Processes of this machine: knowing them again, ending them with their children,
 * starting Java quickly.
 */
@NullMarked
package io.moneyprinter.platform.process;

import org.jspecify.annotations.NullMarked;
