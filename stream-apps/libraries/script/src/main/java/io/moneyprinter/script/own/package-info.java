/**
 * The writer for those who bring their own words.
 */
@NullMarked
package io.moneyprinter.script.own;

import org.jspecify.annotations.NullMarked;
