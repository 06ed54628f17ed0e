/**
 * Writing scripts: the port that every writer keeps to, and how long a text takes to
 * speak.
 */
@NullMarked
package io.moneyprinter.script;

import org.jspecify.annotations.NullMarked;
