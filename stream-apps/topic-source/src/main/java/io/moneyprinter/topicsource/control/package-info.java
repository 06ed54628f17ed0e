/**
 * Commands for accepted videos, whatever way they come, and videos whose time has come.
 */
@NullMarked
package io.moneyprinter.topicsource.control;

import org.jspecify.annotations.NullMarked;
