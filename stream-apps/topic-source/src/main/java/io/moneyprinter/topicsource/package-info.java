/**
 * The HTTP door: takes requests, tells how far they are, hands films out.
 */
@NullMarked
package io.moneyprinter.topicsource;

import org.jspecify.annotations.NullMarked;
