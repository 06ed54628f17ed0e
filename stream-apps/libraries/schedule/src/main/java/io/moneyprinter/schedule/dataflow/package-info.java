/**
 * Launches tasks by Spring Cloud Data Flow's REST API.
 */
@NullMarked
package io.moneyprinter.schedule.dataflow;

import org.jspecify.annotations.NullMarked;
