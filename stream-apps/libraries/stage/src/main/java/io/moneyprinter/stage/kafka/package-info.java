/**
 * Stages behind Kafka: records in, records out, nothing on the poll thread.
 */
@NullMarked
package io.moneyprinter.stage.kafka;

import org.jspecify.annotations.NullMarked;
