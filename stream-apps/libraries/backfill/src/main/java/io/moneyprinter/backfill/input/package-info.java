/**
 * Reads files of requests record by record, and tells of every bad one.
 */
@NullMarked
package io.moneyprinter.backfill.input;

import org.jspecify.annotations.NullMarked;
