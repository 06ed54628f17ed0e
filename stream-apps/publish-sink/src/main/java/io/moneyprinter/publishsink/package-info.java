/**
 * The stream app that hands films on.
 */
@NullMarked
package io.moneyprinter.publishsink;

import org.jspecify.annotations.NullMarked;
