/**
 * The HTTP door, tried from outside.
 */
@NullMarked
package io.moneyprinter.topicsource;

import org.jspecify.annotations.NullMarked;
