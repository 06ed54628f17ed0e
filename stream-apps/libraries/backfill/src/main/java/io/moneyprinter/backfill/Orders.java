package io.moneyprinter.backfill;

/**
 * What people want of a running job at this moment.
 *
 * @param concurrency films at a time
 * @param paused whether no further films are to be begun for now
 * @param stopping whether the run is to end after the films in hand
 * @param sampleApproved whether what follows the sample may be made
 * @param failures items that have failed so far, counted until they are more than the
 * backfill allows
 */
public record Orders(int concurrency, boolean paused, boolean stopping, boolean sampleApproved, long failures) {
}
