/**
 * The stream app that speaks scripts.
 */
@NullMarked
package io.moneyprinter.speechprocessor;

import org.jspecify.annotations.NullMarked;
