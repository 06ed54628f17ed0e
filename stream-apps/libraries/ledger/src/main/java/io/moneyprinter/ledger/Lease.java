package io.moneyprinter.ledger;

import java.time.Duration;

import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;

/**
 * The right of one runner to do one stage of one video. It has to be renewed; one that
 * was not may be given to another, and then everything the former holder says is refused.
 *
 * @param video which video
 * @param attempt the attempt it was given for
 * @param stage which stage
 * @param token rises with every lease; tells this one from those before and after
 */
public record Lease(VideoId video, int attempt, StageName stage, long token) {

	/**
	 * How long a lease holds without being renewed: many beats of a stage, so that a
	 * short outage loses none, and short enough for a crash to be mended while somebody
	 * watches. Counted by the ledger's own clock.
	 */
	public static final Duration TERM = Duration.ofSeconds(10);

}
