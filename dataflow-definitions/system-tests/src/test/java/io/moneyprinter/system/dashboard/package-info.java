/**
 * Data Flow's dashboard in a browser without a screen, one class per page.
 */
@NullMarked
package io.moneyprinter.system.dashboard;

import org.jspecify.annotations.NullMarked;
