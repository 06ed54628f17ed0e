package io.moneyprinter.stage.kafka;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.apache.kafka.common.errors.InvalidTopicException;
import org.apache.kafka.common.errors.RecordBatchTooLargeException;
import org.apache.kafka.common.errors.RecordTooLargeException;
import org.apache.kafka.common.errors.SerializationException;
import org.jspecify.annotations.Nullable;

import org.springframework.core.NestedExceptionUtils;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.converter.MessageConversionException;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Sends values of the domain as JSON and waits until the broker has them: the binder's
 * producers are synchronous, with {@code acks=all}.
 */
public final class KafkaSender {

	/**
	 * What no retry mends. Everything else counts as a broker that is away, which the
	 * binder says in many ways, above all when a binding is first used.
	 */
	private static final List<Class<? extends RuntimeException>> DEFECTS = List.of(RecordTooLargeException.class,
			RecordBatchTooLargeException.class, SerializationException.class, MessageConversionException.class,
			InvalidTopicException.class);

	private final StreamBridge bridge;

	public KafkaSender(StreamBridge bridge) {
		this.bridge = bridge;
	}

	/**
	 * Sends a value.
	 * @param binding the binding's or topic's name
	 * @param key of the record, the video's id; {@code null} if there is no video
	 * @param value of the domain
	 * @throws VideoException {@code PROVIDER_UNAVAILABLE} if the broker does not take it
	 * now, {@code INTERNAL} if it never will: too large, or nothing that can be written
	 */
	public void send(String binding, @Nullable String key, Object value) {
		send(binding, key, value, Map.of());
	}

	void send(String binding, @Nullable String key, Object value, Map<String, ?> headers) {
		sendBytes(binding, key, json(binding, value), headers);
	}

	/**
	 * Sends a text as it is.
	 * @param binding the binding's or topic's name
	 * @param key of the record; {@code null} for none
	 * @param text the record's value
	 * @param headers of the record
	 * @throws VideoException {@code PROVIDER_UNAVAILABLE} if the broker does not take it
	 */
	public void sendText(String binding, @Nullable String key, String text, Map<String, String> headers) {
		sendBytes(binding, key, text.getBytes(StandardCharsets.UTF_8), headers);
	}

	private void sendBytes(String binding, @Nullable String key, byte[] value, Map<String, ?> headers) {
		MessageBuilder<byte[]> message = MessageBuilder.withPayload(value).copyHeaders(headers);
		if (key != null) {
			message.setHeader(KafkaHeaders.KEY, key.getBytes(StandardCharsets.UTF_8));
		}
		try {
			if (!this.bridge.send(binding, message.build())) {
				throw unavailable(binding, null);
			}
		}
		catch (VideoException ex) {
			throw ex;
		}
		catch (RuntimeException ex) {
			throw defect(ex) ? unsendable(binding, ex) : unavailable(binding, ex);
		}
	}

	private static byte[] json(String binding, Object value) {
		try {
			return DomainJson.write(value);
		}
		catch (IllegalArgumentException ex) {
			throw unsendable(binding, ex);
		}
	}

	private static boolean defect(Throwable thrown) {
		for (Throwable link = thrown; link != null; link = link.getCause()) {
			Throwable cause = link;
			if (DEFECTS.stream().anyMatch((type) -> type.isInstance(cause))) {
				return true;
			}
		}
		return false;
	}

	private static VideoException unavailable(String binding, @Nullable Throwable cause) {
		return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "Kafka did not take a record for '" + binding + "'.",
				cause);
	}

	private static VideoException unsendable(String binding, Throwable cause) {
		return new VideoException(ErrorCode.INTERNAL, "A record for '" + binding + "' can never be sent as it is: "
				+ NestedExceptionUtils.getMostSpecificCause(cause).getMessage(), cause);
	}

}
