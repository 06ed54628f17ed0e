/**
 * Progress by query, tried from outside.
 */
@NullMarked
package io.moneyprinter.progresssink;

import org.jspecify.annotations.NullMarked;
