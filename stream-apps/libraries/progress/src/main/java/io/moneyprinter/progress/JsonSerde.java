package io.moneyprinter.progress;

import java.io.IOException;

import io.moneyprinter.artifacts.DomainJson;
import org.apache.kafka.common.errors.SerializationException;
import org.apache.kafka.common.serialization.Deserializer;
import org.apache.kafka.common.serialization.Serde;
import org.apache.kafka.common.serialization.Serdes;
import org.jspecify.annotations.Nullable;

/**
 * Writes values of the domain into stores as JSON.
 */
final class JsonSerde {

	private JsonSerde() {
	}

	static <T> Serde<T> of(Class<T> type) {
		Deserializer<T> reader = (topic, bytes) -> read(type, bytes);
		return Serdes.serdeFrom((topic, value) -> (value != null) ? DomainJson.write(value) : null, reader);
	}

	@SuppressWarnings("NullAway") // Kafka's serdes hand a missing value through
	private static <T> T read(Class<T> type, byte @Nullable [] bytes) {
		if (bytes == null) {
			return null;
		}
		try {
			return DomainJson.mapper().readValue(bytes, type);
		}
		catch (IOException ex) {
			throw new SerializationException("A stored " + type.getSimpleName() + " cannot be read.", ex);
		}
	}

}
