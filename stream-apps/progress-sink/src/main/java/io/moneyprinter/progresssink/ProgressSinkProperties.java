package io.moneyprinter.progresssink;

import java.nio.file.Path;
import java.time.Duration;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of this app alone.
 *
 * @param applicationId name of the Kafka Streams application: its group and the prefix of
 * its internal topics
 * @param stateDir where stores are kept, on a disk that survives a deployment; each
 * instance has a folder of its own within
 * @param host under which other instances reach this one
 * @param threads that process events
 * @param storeMemory for all stores together: block cache and write buffers
 * @param retention how long an ended video is remembered
 * @param patience for the answer of another instance
 */
@ConfigurationProperties("moneyprinter.progress")
public record ProgressSinkProperties(@DefaultValue("progress-sink") String applicationId,
		@DefaultValue(".moneyprinter/progress") Path stateDir, @DefaultValue("127.0.0.1") String host,
		@DefaultValue("1") int threads, @DefaultValue("24MB") DataSize storeMemory,
		@DefaultValue("7d") Duration retention, @DefaultValue("1s") Duration patience) {

	public ProgressSinkProperties {
		if (threads < 1 || threads > 64) {
			throw new IllegalArgumentException("moneyprinter.progress.threads is " + threads + "; allowed: 1 to 64.");
		}
		if (storeMemory.toMegabytes() < 4) {
			throw new IllegalArgumentException(
					"moneyprinter.progress.store-memory is " + storeMemory + "; allowed: 4MB or more.");
		}
	}

}
