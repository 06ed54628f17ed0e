package io.moneyprinter.ledger;

import java.util.Map;

import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ReviewPoint;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.jspecify.annotations.Nullable;

/**
 * A video that is about to be accepted.
 *
 * @param id by intake's rule
 * @param account who asks
 * @param topic what the film is about
 * @param workClass which queue
 * @param request the stored request; its hash tells whether the same id was asked with
 * another body
 * @param review what a person wants to look at before the video goes on; {@code null} for
 * nothing
 * @param results of another video with which it begins; empty for one that is made from
 * the start
 */
public record NewVideo(VideoId id, AccountId account, String topic, WorkClass workClass, ArtifactRef request,
		@Nullable ReviewPoint review, Map<StageName, ArtifactRef> results) {

	public NewVideo {
		results = Map.copyOf(results);
	}

}
