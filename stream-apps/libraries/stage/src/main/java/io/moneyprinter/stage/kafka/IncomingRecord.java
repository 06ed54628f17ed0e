package io.moneyprinter.stage.kafka;

import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;

import io.moneyprinter.stage.Arrival;
import org.jspecify.annotations.Nullable;
import org.springframework.kafka.support.Acknowledgment;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.Message;
import org.springframework.messaging.MessageHeaders;

/**
 * A record as it came from Kafka.
 *
 * @param payload its bytes
 * @param arrival where it stood in the log
 * @param correlationId of the producer; {@code null} for none
 * @param idempotencyKey of the producer; {@code null} for none
 * @param replyTo the topic in which the producer waits for the answer; {@code null} for
 * the usual one
 * @param acknowledgment to be called once the record needs no more work
 */
record IncomingRecord(byte[] payload, Arrival.Record arrival, @Nullable String correlationId,
		@Nullable String idempotencyKey, @Nullable String replyTo, @Nullable Acknowledgment acknowledgment) {

	/** The header in which producers send what they want to have echoed. */
	static final String CORRELATION_ID = "correlation-id";

	/** The header in which producers send their own name for a request. */
	static final String IDEMPOTENCY_KEY = "idempotency-key";

	static IncomingRecord of(Message<?> message) {
		MessageHeaders headers = message.getHeaders();
		String topic = headers.get(KafkaHeaders.RECEIVED_TOPIC, String.class);
		Integer partition = headers.get(KafkaHeaders.RECEIVED_PARTITION, Integer.class);
		Long offset = headers.get(KafkaHeaders.OFFSET, Long.class);
		// A record without a value comes as an object that stands for nothing.
		byte[] payload = (message.getPayload() instanceof byte[] bytes) ? bytes : new byte[0];
		return new IncomingRecord(payload,
				new Arrival.Record((topic != null) ? topic : "unknown", (partition != null) ? partition : 0,
						(offset != null) ? offset : 0),
				text(headers.get(CORRELATION_ID)), text(headers.get(IDEMPOTENCY_KEY)),
				text(headers.get(ReplyTopics.HEADER)), headers.get(KafkaHeaders.ACKNOWLEDGMENT, Acknowledgment.class));
	}

	private static @Nullable String text(@Nullable Object header) {
		if (header instanceof byte[] bytes) {
			return new String(bytes, StandardCharsets.UTF_8);
		}
		return (header != null) ? header.toString() : null;
	}

	/** What the producer said beside the payload. */
	Map<String, String> producersHeaders() {
		Map<String, String> headers = new LinkedHashMap<>();
		if (this.correlationId != null) {
			headers.put(CORRELATION_ID, this.correlationId);
		}
		if (this.idempotencyKey != null) {
			headers.put(IDEMPOTENCY_KEY, this.idempotencyKey);
		}
		if (this.replyTo != null) {
			headers.put(ReplyTopics.HEADER, this.replyTo);
		}
		return headers;
	}

	void acknowledge() {
		if (this.acknowledgment != null) {
			this.acknowledgment.acknowledge();
		}
	}

}
