/**
 * The publication log in PostgreSQL, for many processes at once.
 */
@NullMarked
package io.moneyprinter.publish.postgres;

import org.jspecify.annotations.NullMarked;
