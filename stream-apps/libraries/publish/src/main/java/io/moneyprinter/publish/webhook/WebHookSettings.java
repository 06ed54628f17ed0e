package io.moneyprinter.publish.webhook;

import java.net.URI;
import java.time.Duration;

/**
 * How callbacks are told.
 *
 * @param publicAddress where receivers find our API, such as
 * {@code https://films.example.org}
 * @param allowPrivate whether callbacks may lie in private networks and on this machine;
 * for a local platform and tests only
 * @param connectTimeout until the receiver takes the connection
 * @param timeout from start to end of one call
 */
public record WebHookSettings(URI publicAddress, boolean allowPrivate, Duration connectTimeout, Duration timeout) {

	/** How long the download address in the message holds. */
	static final Duration DOWNLOAD_VALIDITY = Duration.ofDays(1);

}
