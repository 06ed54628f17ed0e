/**
 * Tests of how members find each other.
 */
@NullMarked
package io.moneyprinter.grid.cluster;

import org.jspecify.annotations.NullMarked;
