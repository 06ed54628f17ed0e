/**
 * Topics that this app reads record by record, each at least once, in a group of its own.
 */
@NullMarked
package io.moneyprinter.topicsource.reading;

import org.jspecify.annotations.NullMarked;
