/**
 * What a backfill leaves for people: tables of its items and bad lines, and a page.
 */
@NullMarked
package io.moneyprinter.backfill.report;

import org.jspecify.annotations.NullMarked;
