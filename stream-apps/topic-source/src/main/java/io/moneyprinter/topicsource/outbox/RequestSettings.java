package io.moneyprinter.topicsource.outbox;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;

/**
 * Where videos are sent to be made.
 *
 * @param bulk topic of the videos of class bulk, where their stream is deployed; without
 * it they go where all others go
 */
@ConfigurationProperties("moneyprinter.requests")
public record RequestSettings(@Nullable String bulk) {

	/** The binding that Data Flow joins to the topic of requests. */
	private static final String OUTPUT = "output";

	/** The binding or topic of bulk videos. */
	String bulkBinding() {
		return (this.bulk != null && !this.bulk.isBlank()) ? this.bulk.strip() : OUTPUT;
	}

	/** The binding of all other videos. */
	String binding() {
		return OUTPUT;
	}

}
