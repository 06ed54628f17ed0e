/**
 * Hands finished films on: the port for targets, and the order in which they are served.
 */
@NullMarked
package io.moneyprinter.publish;

import org.jspecify.annotations.NullMarked;
