/**
 * What every writer of scripts is tested by.
 */
@NullMarked
package io.moneyprinter.script;

import org.jspecify.annotations.NullMarked;
