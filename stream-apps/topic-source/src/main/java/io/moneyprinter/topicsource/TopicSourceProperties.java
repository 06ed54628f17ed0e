package io.moneyprinter.topicsource;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * The settings of this app alone.
 *
 * @param progress where progress is asked
 * @param events how events are handed on
 * @param materials what uploads are taken
 * @param films how films are handed out
 */
@ConfigurationProperties("moneyprinter")
public record TopicSourceProperties(@DefaultValue Progress progress, @DefaultValue Events events,
		@DefaultValue Materials materials, @DefaultValue Films films) {

	/**
	 * Where progress is asked.
	 *
	 * @param url base address of progress-sink; without it the ledger alone is asked
	 * @param patience after which an answer goes out without progress
	 */
	public record Progress(@Nullable URI url, @DefaultValue("500ms") Duration patience) {

		public Progress {
			if (url != null && url.getHost() == null) {
				throw new IllegalArgumentException("moneyprinter.progress.url is '" + url
						+ "'; allowed: an address such as http://localhost:8008.");
			}
		}

	}

	/**
	 * How events are handed on.
	 *
	 * @param topic that carries them
	 * @param subscribers how many may listen at once
	 * @param pause between signs of life to listeners
	 */
	public record Events(@DefaultValue("video-events") String topic, @DefaultValue("256") int subscribers,
			@DefaultValue("10s") Duration pause) {

		public Events {
			if (subscribers < 1 || subscribers > 10_000) {
				throw new IllegalArgumentException(
						"moneyprinter.events.subscribers is " + subscribers + "; allowed: 1 to 10000.");
			}
		}

	}

	/**
	 * What uploads are taken.
	 *
	 * @param maxSize of one upload
	 * @param uploads how many at once
	 * @param patience for the whole of one upload
	 * @param folder where they wait until they are whole; the system's temporary folder
	 * if nothing is said
	 */
	public record Materials(@DefaultValue("2GB") DataSize maxSize, @DefaultValue("4") int uploads,
			@DefaultValue("15m") Duration patience, @Nullable Path folder) {

		public Materials {
			if (uploads < 1 || uploads > 64) {
				throw new IllegalArgumentException(
						"moneyprinter.materials.uploads is " + uploads + "; allowed: 1 to 64.");
			}
		}

	}

	/**
	 * How films are handed out.
	 *
	 * @param validity of the address that a call is redirected to
	 */
	public record Films(@DefaultValue("15m") Duration validity) {
	}

}
