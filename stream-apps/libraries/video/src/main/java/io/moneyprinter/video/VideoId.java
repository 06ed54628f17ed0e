package io.moneyprinter.video;

import java.util.Objects;
import java.util.UUID;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonValue;

/**
 * The identity of one video, for its whole life and over all its attempts.
 *
 * @param value the id; written in its canonical lower-case form
 */
public record VideoId(UUID value) implements Comparable<VideoId> {

	/** The namespace of name-based ids, itself a name-based id of the project's name. */
	private static final UUID NAMESPACE = NameBasedUuid.of(new UUID(0, 0), "moneyprinter:video");

	public VideoId {
		Objects.requireNonNull(value, "value");
	}

	/**
	 * Reads an id as people and messages write it.
	 * @param text a canonical UUID
	 * @return the id
	 * @throws InvalidRequestException if the text is no UUID
	 */
	@JsonCreator
	public static VideoId parse(String text) {
		try {
			UUID uuid = UUID.fromString(text);
			if (uuid.toString().equalsIgnoreCase(text)) {
				return new VideoId(uuid);
			}
		}
		catch (IllegalArgumentException ex) {
			// falls through to the sentence below
		}
		throw InvalidRequestException.of("videoId", text, "a UUID such as 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");
	}

	/**
	 * A new id, for a request that has neither key nor place in a log.
	 * @return a random id
	 */
	public static VideoId random() {
		return new VideoId(UUID.randomUUID());
	}

	/**
	 * The id of a producer's own request: the same key of the same account is always the
	 * same video.
	 * @param account who asks
	 * @param key the producer's idempotency key
	 * @param variant which of the request's variants, from 0
	 * @return a name-based id (RFC 9562, version 5)
	 */
	public static VideoId ofKey(AccountId account, IdempotencyKey key, int variant) {
		return named("key", account.value(), key.value(), Integer.toString(variant));
	}

	/**
	 * The id of a record that came without a key: its place in the log never changes, so
	 * a redelivery is the same video.
	 * @param topic the Kafka topic
	 * @param partition the partition
	 * @param offset the offset within it
	 * @param variant which of the request's variants, from 0
	 * @return a name-based id (RFC 9562, version 5)
	 */
	public static VideoId ofRecord(String topic, int partition, long offset, int variant) {
		return named("record", topic, Integer.toString(partition), Long.toString(offset), Integer.toString(variant));
	}

	private static VideoId named(String... parts) {
		StringBuilder name = new StringBuilder();
		for (String part : parts) {
			name.append(part.length()).append(':').append(part);
		}
		return new VideoId(NameBasedUuid.of(NAMESPACE, name.toString()));
	}

	@Override
	public int compareTo(VideoId other) {
		return this.value.compareTo(other.value);
	}

	@Override
	@JsonValue
	public String toString() {
		return this.value.toString();
	}

}
