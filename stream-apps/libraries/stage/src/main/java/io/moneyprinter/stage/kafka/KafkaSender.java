package io.moneyprinter.stage.kafka;

import java.nio.charset.StandardCharsets;
import java.util.Map;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.jspecify.annotations.Nullable;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.kafka.support.KafkaHeaders;
import org.springframework.messaging.support.MessageBuilder;

/**
 * Sends values of the domain as JSON and waits until the broker has them: the binder's
 * producers are synchronous, with {@code acks=all}.
 */
public final class KafkaSender {

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
	 */
	public void send(String binding, @Nullable String key, Object value) {
		send(binding, key, value, Map.of());
	}

	void send(String binding, @Nullable String key, Object value, Map<String, ?> headers) {
		MessageBuilder<byte[]> message = MessageBuilder.withPayload(DomainJson.write(value)).copyHeaders(headers);
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
			// The binder has many ways to say that there is no broker, above all when a
			// binding is first used.
			throw unavailable(binding, ex);
		}
	}

	private static VideoException unavailable(String binding, @Nullable Throwable cause) {
		return new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "Kafka did not take a record for '" + binding + "'.",
				cause);
	}

}
