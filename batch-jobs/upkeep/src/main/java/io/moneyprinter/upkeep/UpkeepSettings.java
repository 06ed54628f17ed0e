package io.moneyprinter.upkeep;

import java.net.URI;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Map;

import org.jspecify.annotations.Nullable;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the job is told by its deployment.
 *
 * @param upkeep how long artifacts are kept
 * @param api where dead letters are asked for
 * @param account whose they are
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
	 */
	public record Keeping(@DefaultValue Map<String, Duration> keep) {

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
	 * Where dead letters are asked for.
	 *
	 * @param url of topic-source
	 */
	public record Api(@DefaultValue("http://127.0.0.1:8006") URI url) {
	}

	/**
	 * Whose dead letters are replayed.
	 *
	 * @param keyFile file with the account's key in its first line
	 */
	public record Account(@Nullable Path keyFile) {
	}

}
