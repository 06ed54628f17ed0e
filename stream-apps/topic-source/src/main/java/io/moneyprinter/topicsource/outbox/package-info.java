/**
 * What is to be sent to Kafka because the ledger changed: written in the same
 * transaction, sent after it, as often as it takes.
 */
@NullMarked
package io.moneyprinter.topicsource.outbox;

import org.jspecify.annotations.NullMarked;
