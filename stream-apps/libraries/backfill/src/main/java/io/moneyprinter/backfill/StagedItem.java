package io.moneyprinter.backfill;

import java.util.Map;

import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;

/**
 * An item as it is staged: one film.
 *
 * @param key which
 * @param video whose id follows from account and key, or account and content
 * @param topic what the film is about
 * @param request what is asked, as JSON, with its key and without its account
 * @param results of another video with which its film begins; manifests of stages that
 * need not run
 * @param seconds of work it is estimated to be, on one idle machine of two cores
 * @param bytes of its film, estimated
 */
public record StagedItem(ItemKey key, VideoId video, String topic, String request, Map<StageName, ArtifactRef> results,
		double seconds, long bytes) {

	public StagedItem {
		results = Map.copyOf(results);
	}

}
