/**
 * How members find each other, take errands from each other, and hear of films:
 * Hazelcast.
 */
@NullMarked
package io.moneyprinter.grid.cluster;

import org.jspecify.annotations.NullMarked;
