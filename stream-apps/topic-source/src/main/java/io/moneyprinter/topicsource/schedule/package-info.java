/**
 * Schedules over HTTP, and whoever takes their turns.
 */
@NullMarked
package io.moneyprinter.topicsource.schedule;

import org.jspecify.annotations.NullMarked;
