package io.moneyprinter.ledger;

import java.time.Instant;
import java.util.Map;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;

/**
 * What the ledger knows of a video.
 *
 * @param id whose row it is
 * @param account who asked
 * @param topic what the film is about
 * @param workClass which queue
 * @param request the stored request
 * @param standing where it stands
 * @param results manifests of the stages finished in any attempt
 * @param acceptedAt when it was accepted
 * @param updatedAt when the row last changed
 */
public record VideoRow(VideoId id, AccountId account, String topic, WorkClass workClass, ArtifactRef request,
		Standing standing, Map<StageName, ArtifactRef> results, Instant acceptedAt, Instant updatedAt) {

	public VideoRow {
		results = Map.copyOf(results);
	}

	/** Where it stands. */
	public VideoState state() {
		return this.standing.state();
	}

	/** Which attempt, from 1. */
	public int attempt() {
		return this.standing.attempt();
	}

	/** The last stage that began; {@code null} before the first. */
	public @Nullable StageName stage() {
		return this.standing.stage();
	}

	/** Why it does not go on; {@code null} unless it is held or waits. */
	public @Nullable Hold hold() {
		return this.standing.hold();
	}

	/** Why it failed; {@code null} unless it did. */
	public @Nullable Failure failure() {
		return this.standing.failure();
	}

	/** When the attempt ended; {@code null} before. A row that ended does not change. */
	public @Nullable Instant endedAt() {
		return state().terminal() ? this.updatedAt : null;
	}

	/**
	 * The message that sends the video on its way. Stages whose results are there pass it
	 * on at once.
	 */
	public StageMessage message() {
		return new StageMessage(this.id, attempt(), this.account, this.workClass, this.request, this.results);
	}

	/** The same video, standing elsewhere. */
	public VideoRow with(Standing next, WorkClass queue, Instant now) {
		return new VideoRow(this.id, this.account, this.topic, queue, this.request, next, this.results, this.acceptedAt,
				now);
	}

	/** The same video with other results. */
	public VideoRow with(Map<StageName, ArtifactRef> others) {
		return new VideoRow(this.id, this.account, this.topic, this.workClass, this.request, this.standing, others,
				this.acceptedAt, this.updatedAt);
	}

}
