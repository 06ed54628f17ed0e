/**
 * How far every video is: a fold over its events, kept by Kafka Streams.
 */
@NullMarked
package io.moneyprinter.progress;

import org.jspecify.annotations.NullMarked;
