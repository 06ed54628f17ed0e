/**
 * What benchmarks lay beside the jar of the backfill's job, by Spring Boot's
 * {@code loader.path}: nothing in the place of work, and a diary of processor time.
 */
@NullMarked
package io.moneyprinter.samples.idle;

import org.jspecify.annotations.NullMarked;
