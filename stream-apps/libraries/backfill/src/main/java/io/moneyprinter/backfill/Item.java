package io.moneyprinter.backfill;

import java.util.Map;

import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;

/**
 * An item in the hands of a worker.
 *
 * @param backfill whose
 * @param key which
 * @param video whose film it is
 * @param request what is asked, as JSON, with its key and without its account
 * @param results of another video with which its film begins; manifests of stages that
 * need not run
 * @param claims how often a worker has taken it, this time included
 * @param mostAttempts of its video, beyond which it is not tried again
 * @param insisted attempt after whose failure a person wants another one, whatever the
 * reason was; 0 for none
 */
public record Item(BackfillId backfill, ItemKey key, VideoId video, String request, Map<StageName, ArtifactRef> results,
		int claims, int mostAttempts, int insisted) {

	public Item {
		results = Map.copyOf(results);
	}

}
