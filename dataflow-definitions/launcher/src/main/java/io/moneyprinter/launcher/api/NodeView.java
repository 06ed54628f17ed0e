package io.moneyprinter.launcher.api;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * A member of a render grid.
 *
 * @param id of the member
 * @param host where it runs
 * @param grid members of one grid make films together
 * @param state {@code active}, {@code draining}, {@code alone} (has joined no grid yet)
 * or {@code gone}
 * @param secondsAgo it was heard of
 * @param cores that it may use
 * @param permits how many of them it gives to segments
 * @param busy permits in use
 * @param running segments in hand
 */
@JsonIgnoreProperties(ignoreUnknown = true)
public record NodeView(String id, String host, String grid, String state, long secondsAgo, int cores, int permits,
		int busy, List<Running> running) {

	public NodeView {
		running = List.copyOf(running);
	}

	/**
	 * A segment in hand.
	 *
	 * @param video whose; {@code null} for another account's
	 * @param scene the scene's number
	 * @param seconds since it was begun
	 * @param percent how much of it there is
	 */
	@JsonIgnoreProperties(ignoreUnknown = true)
	public record Running(@Nullable String video, int scene, long seconds, int percent) {
	}

}
