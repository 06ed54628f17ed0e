package io.moneyprinter.ledger;

import java.time.Instant;
import java.util.EnumSet;
import java.util.Locale;
import java.util.Set;

import org.jspecify.annotations.Nullable;

/**
 * Which videos are looked for.
 *
 * @param states one of which they have; empty for all
 * @param from not accepted before this moment; {@code null} for any
 * @param to accepted before this moment; {@code null} for any
 * @param topicContains text that their topic has in it, in whatever case; {@code null}
 * for any topic
 */
public record VideoSearch(Set<VideoState> states, @Nullable Instant from, @Nullable Instant to,
		@Nullable String topicContains) {

	public VideoSearch {
		states = states.isEmpty() ? EnumSet.allOf(VideoState.class) : EnumSet.copyOf(states);
	}

	/**
	 * Whether a video is one of them.
	 * @param video which
	 * @return {@code true} if it has all that is looked for
	 */
	public boolean finds(VideoRow video) {
		return this.states.contains(video.state()) && (this.from == null || !video.acceptedAt().isBefore(this.from))
				&& (this.to == null || video.acceptedAt().isBefore(this.to))
				&& (this.topicContains == null || video.topic()
					.toLowerCase(Locale.ROOT)
					.contains(this.topicContains.toLowerCase(Locale.ROOT)));
	}

}
