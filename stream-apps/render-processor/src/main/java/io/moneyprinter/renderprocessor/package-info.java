/**
 * The stream app that renders films.
 */
@NullMarked
package io.moneyprinter.renderprocessor;

import org.jspecify.annotations.NullMarked;
