package io.moneyprinter.ledger.nodes;

import java.util.List;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * A member of a render grid, as it describes itself.
 *
 * @param id of the member
 * @param host where it runs
 * @param grid that it belongs to: members of one grid make films together
 * @param fingerprint of its ffmpeg, fonts and recipes
 * @param cores of its machine that it may use
 * @param permits how many of them it gives to segments
 * @param busy permits in use
 * @param members of the grid that it sees, itself included; 0 while it has joined none
 * and makes its films by itself
 * @param draining whether it begins nothing any more
 * @param running segments in hand
 */
public record RenderNode(String id, String host, String grid, String fingerprint, int cores, int permits, int busy,
		int members, boolean draining, List<Running> running) {

	public RenderNode {
		running = List.copyOf(running);
	}

	/**
	 * A segment in hand.
	 *
	 * @param video whose; {@code null} for a film that no request asked for
	 * @param account whose video
	 * @param scene the scene's number
	 * @param seconds since it was begun
	 * @param frames that there are
	 * @param of frames that there will be
	 */
	public record Running(@Nullable VideoId video, AccountId account, int scene, long seconds, long frames, long of) {
	}

}
