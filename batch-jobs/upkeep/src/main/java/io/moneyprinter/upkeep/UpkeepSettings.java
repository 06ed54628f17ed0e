package io.moneyprinter.upkeep;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;
import java.util.regex.Pattern;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the job is told by its deployment.
 *
 * @param upkeep how long artifacts are kept, and where videos wait
 * @param api where videos and dead letters are sent on
 * @param account in whose name
 */
@ConfigurationProperties("moneyprinter")
public record UpkeepSettings(@DefaultValue Keeping upkeep, @DefaultValue Api api, @DefaultValue Account account) {

	/** Nothing younger is ever removed: its video may be about to need it. */
	static final Duration LEAST = Duration.ofDays(1);

	/**
	 * How long artifacts are kept.
	 *
	 * @param keep kind of artifacts, to how long after they were stored; a kind that is
	 * not named is kept for ever
	 * @param quiet a video of which nothing was heard for so long is looked for
	 * @param queues topics in which videos wait to be worked at, as a regular expression
	 */
	public record Keeping(@DefaultValue Map<String, Duration> keep, @DefaultValue("10m") Duration quiet,
			@DefaultValue(QUEUES) Pattern queues) {

		/** The streams that are deployed for films, and the topics between their apps. */
		static final String QUEUES = "video-requests(-bulk)?|(films|films-bulk|re-render|script-only)\\..+";

		public Keeping {
			keep = Map.copyOf(keep);
			keep.forEach((kind, age) -> {
				if (age.compareTo(LEAST) < 0) {
					throw new IllegalArgumentException(
							"moneyprinter.upkeep.keep." + kind + " is " + age + "; allowed: one day or more.");
				}
			});
		}

	}

	/**
	 * Where videos and dead letters are sent on.
	 *
	 * @param url of topic-source
	 */
	public record Api(@DefaultValue("http://127.0.0.1:8006") URI url) {
	}

	/**
	 * In whose name.
	 *
	 * @param keyFile file with the account's key in its first line
	 */
	public record Account(@Nullable Path keyFile) {
	}

}
