/**
 * A real PostgreSQL for tests.
 */
@NullMarked
package io.moneyprinter.testkit.postgres;

import org.jspecify.annotations.NullMarked;
