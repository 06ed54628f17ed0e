/**
 * Films through the whole platform, as its users make them.
 */
@NullMarked
package io.moneyprinter.system;

import org.jspecify.annotations.NullMarked;
