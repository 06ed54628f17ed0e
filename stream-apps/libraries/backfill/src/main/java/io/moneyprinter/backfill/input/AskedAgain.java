package io.moneyprinter.backfill.input;

import java.util.List;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.VideoRow;

/**
 * Asks for the whole again: script, speech and pictures.
 */
final class AskedAgain implements EarlierVideos {

	/** What belonged to the earlier request alone. */
	private static final List<String> NOT_AGAIN = List.of("account", "idempotencyKey", "review", "class");

	private final ArtifactStore store;

	AskedAgain(ArtifactStore store) {
		this.store = store;
	}

	@Override
	public Again again(VideoRow video, ObjectNode changes) {
		ObjectNode request = DomainJson.read(this.store, video.request(), ObjectNode.class);
		request.remove(NOT_AGAIN);
		return new Again(Fields.merged(request, changes), Map.of());
	}

}
