/**
 * Messages that were given up: kept for people to look at, and to replay.
 */
@NullMarked
package io.moneyprinter.topicsource.deadletter;

import org.jspecify.annotations.NullMarked;
