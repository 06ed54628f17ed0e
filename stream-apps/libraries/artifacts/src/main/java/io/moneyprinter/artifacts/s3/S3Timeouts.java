package io.moneyprinter.artifacts.s3;

import java.time.Duration;

/**
 * How long a call may take.
 *
 * @param connect until the server takes the connection
 * @param silence between two bytes in either direction
 * @param call from start to end: one small object, or one part of a big one, or reading
 * an object to its end
 */
record S3Timeouts(Duration connect, Duration silence, Duration call) {

	/** Long enough for a slow line, short enough for a stage's clock. */
	static final S3Timeouts DEFAULT = new S3Timeouts(Duration.ofSeconds(5), Duration.ofSeconds(20),
			Duration.ofMinutes(2));

}
