/**
 * The local platform as a program uses it: up, down, status, logs, findings and the Data
 * Flow shell.
 */
@NullMarked
package io.moneyprinter.platform;

import org.jspecify.annotations.NullMarked;
