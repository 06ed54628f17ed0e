package io.moneyprinter.backfill;

import java.time.Instant;
import java.util.Arrays;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;

import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import io.moneyprinter.ledger.VideoSearch;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.InvalidRequestException;
import org.jspecify.annotations.Nullable;

/**
 * What a backfill is made of.
 */
@JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "kind")
@JsonSubTypes({ @JsonSubTypes.Type(value = Input.File.class, name = "file"),
		@JsonSubTypes.Type(value = Input.Stored.class, name = "stored"),
		@JsonSubTypes.Type(value = Input.Past.class, name = "past"),
		@JsonSubTypes.Type(value = Input.FailedOf.class, name = "failed-of") })
public sealed interface Input {

	/** The kind under which input files are kept in the artifact store. */
	String ARTIFACT_KIND = "backfill-input";

	/**
	 * A file in the artifact store, so that every run reads the same bytes.
	 *
	 * @param file of the backfill's account
	 * @param format how requests stand in it
	 */
	record File(ArtifactRef file, InputFormat format) implements Input {
	}

	/**
	 * A file that somebody laid into the artifact store. It is read once and kept as a
	 * {@link File} when the backfill is asked for.
	 *
	 * @param key {@code <account>/backfill-input/<name>}, with or without
	 * {@code s3://<bucket>/} before it
	 * @param format how requests stand in it; {@code null} for what its name says
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Stored(String key, @Nullable InputFormat format) implements Input {

		private static final String SCHEME = "s3://";

		/**
		 * The key within the store.
		 * @return without scheme and bucket
		 */
		public String path() {
			return this.key.startsWith(SCHEME) ? this.key.substring(this.key.indexOf('/', SCHEME.length()) + 1)
					: this.key;
		}

	}

	/**
	 * Videos of the same account that were made, or asked for, before: what they asked
	 * for is asked for again, with the backfill's defaults laid over it.
	 *
	 * @param states one of which they have; {@code published} if none is named
	 * @param from not accepted before this moment; {@code null} for any
	 * @param to accepted before this moment; {@code null} for the moment at which the
	 * backfill is asked for, so that it never feeds on its own films
	 * @param topicContains text that their topic has in it, in whatever case;
	 * {@code null} for any topic
	 * @param reRender whether script and speech that are there are taken over, so that
	 * only what can be seen is made anew
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Past(@Nullable List<String> states, @Nullable Instant from, @Nullable Instant to,
			@Nullable String topicContains, boolean reRender) implements Input {

		public Past {
			states = (states == null || states.isEmpty()) ? List.of(VideoState.PUBLISHED.id()) : List.copyOf(states);
			states.forEach(Past::state);
			if (from != null && to != null && !from.isBefore(to)) {
				throw InvalidRequestException.of("input.to", to, "a moment after input.from, " + from);
			}
		}

		/**
		 * What the ledger is asked.
		 * @return the same in its words
		 */
		public VideoSearch search() {
			List<String> named = (this.states != null) ? this.states : List.of();
			Set<VideoState> wanted = named.stream().map(Past::state).collect(Collectors.toSet());
			return new VideoSearch(wanted, this.from, this.to, this.topicContains);
		}

		private static VideoState state(String id) {
			return Arrays.stream(VideoState.values())
				.filter((state) -> state.id().equals(id.toLowerCase(Locale.ROOT)))
				.findFirst()
				.orElseThrow(() -> InvalidRequestException.of("input.states", id,
						Arrays.stream(VideoState.values()).map(VideoState::id).collect(Collectors.joining(", "))));
		}

	}

	/**
	 * The items of another backfill of the same account that failed: they are tried
	 * again.
	 *
	 * @param backfill the other one
	 */
	record FailedOf(BackfillId backfill) implements Input {
	}

}
