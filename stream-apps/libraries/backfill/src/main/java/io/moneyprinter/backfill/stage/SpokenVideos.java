package io.moneyprinter.backfill.stage;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.backfill.input.EarlierVideos;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.stage.Remakes;

/**
 * Takes over script and speech of videos that were spoken, by the rules of the stream
 * {@code re-render}.
 */
public final class SpokenVideos implements EarlierVideos {

	private final Remakes remakes;

	/**
	 * Creates the reader.
	 * @param ledger knows the earlier videos
	 * @param store has their requests and scripts
	 */
	public SpokenVideos(Ledger ledger, ArtifactStore store) {
		this.remakes = new Remakes(ledger, store);
	}

	@Override
	public Again again(VideoRow video, ObjectNode changes) {
		ObjectNode order = changes.deepCopy();
		order.put(Remakes.FIELD, video.id().toString());
		Remakes.Remake remake = this.remakes.read(order, video.account());
		ObjectNode request = DomainJson.mapper().valueToTree(remake.request());
		request.remove("account");
		request.remove("class");
		return new Again(request, remake.results());
	}

}
