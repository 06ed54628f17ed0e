/**
 * Schedules in PostgreSQL, whose turns come by db-scheduler.
 */
@NullMarked
package io.moneyprinter.schedule.postgres;

import org.jspecify.annotations.NullMarked;
