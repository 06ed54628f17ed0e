/**
 * The process that stays behind: it starts the parts, watches them, and ends them in
 * order.
 */
@NullMarked
package io.moneyprinter.platform.keeper;

import org.jspecify.annotations.NullMarked;
