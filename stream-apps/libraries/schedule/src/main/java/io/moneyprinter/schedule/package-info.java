/**
 * When tasks are launched: schedules, the times that follow from them, and the port to
 * whoever launches.
 */
@NullMarked
package io.moneyprinter.schedule;

import org.jspecify.annotations.NullMarked;
