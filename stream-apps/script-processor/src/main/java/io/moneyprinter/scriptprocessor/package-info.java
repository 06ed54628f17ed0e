/**
 * The stream app that writes scripts.
 */
@NullMarked
package io.moneyprinter.scriptprocessor;

import org.jspecify.annotations.NullMarked;
