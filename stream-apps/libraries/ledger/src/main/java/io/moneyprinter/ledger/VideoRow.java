package io.moneyprinter.ledger;

import java.time.Instant;
import java.util.Map;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Failure;
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
 * @param state where it stands
 * @param attempt from 1
 * @param stage the last stage that began; {@code null} before the first
 * @param results manifests of the stages finished in any attempt
 * @param failure why it failed; {@code null} unless the state is
 * {@link VideoState#FAILED}
 * @param acceptedAt when it was accepted
 * @param updatedAt when the row last changed
 * @param endedAt when the attempt ended; {@code null} before
 */
public record VideoRow(VideoId id, AccountId account, String topic, WorkClass workClass, ArtifactRef request,
		VideoState state, int attempt, @Nullable StageName stage, Map<StageName, ArtifactRef> results,
		@Nullable Failure failure, Instant acceptedAt, Instant updatedAt, @Nullable Instant endedAt) {

	public VideoRow {
		results = Map.copyOf(results);
	}

}
