package io.moneyprinter.stage.kafka;

/**
 * The topics that all parts share; those between stages are named by the stream that was
 * deployed.
 */
public final class Topics {

	/** Requests of producers, and the messages of accepted videos. */
	public static final String REQUESTS = "video-requests";

	/** What happened to videos, keyed by video. */
	public static final String EVENTS = "video-events";

	/** Answers of intake to producers. */
	public static final String REPLIES = "video-replies";

	/** Commands for accepted videos, keyed by video; compacted. */
	public static final String CONTROLS = "video-controls";

	/** Messages that a stage gave up. */
	public static final String DEAD_LETTERS = "video-dead-letters";

	/** How runs of backfills ended, keyed by backfill. */
	public static final String BACKFILL_EVENTS = "backfill-events";

	private Topics() {
	}

}
