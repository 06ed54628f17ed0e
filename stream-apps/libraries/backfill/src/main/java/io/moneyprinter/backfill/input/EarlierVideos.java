package io.moneyprinter.backfill.input;

import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.StageName;

/**
 * What a video that was asked for before gives a new one.
 */
@FunctionalInterface
public interface EarlierVideos {

	/**
	 * Asks for a video again.
	 * @param video the earlier one
	 * @param changes fields of a request that are otherwise this time
	 * @return what is asked now
	 * @throws io.moneyprinter.video.InvalidRequestException if it cannot be asked so
	 * @throws io.moneyprinter.video.VideoException {@code ARTIFACT_MISSING} if what it
	 * asked is not kept any more
	 */
	Again again(VideoRow video, ObjectNode changes);

	/**
	 * What is asked now.
	 *
	 * @param request its fields, without account, key and class
	 * @param results of the earlier video with which the new one begins; manifests of
	 * stages that need not run
	 */
	record Again(ObjectNode request, Map<StageName, ArtifactRef> results) {

		public Again {
			results = Map.copyOf(results);
		}

	}

}
