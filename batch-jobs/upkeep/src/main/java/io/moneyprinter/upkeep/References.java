package io.moneyprinter.upkeep;

import java.util.HashSet;
import java.util.List;
import java.util.Set;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.ArtifactRef;

/**
 * Which artifacts are named by others. A reference is known by its key, wherever in a
 * manifest it stands, so that manifests of any stage can be read.
 */
final class References {

	private static final String JSON = "application/json";

	private final ArtifactStore store;

	private final Set<ArtifactKey> named = new HashSet<>();

	References(ArtifactStore store) {
		this.store = store;
	}

	boolean name(ArtifactKey key) {
		return this.named.contains(key);
	}

	/** Takes an artifact in, and whatever it names, over any number of steps. */
	void follow(ArtifactKey key) {
		if (this.named.add(key)) {
			lookInto(key);
		}
	}

	/** Takes in what an artifact names, but not the artifact. */
	void lookInto(ArtifactKey key) {
		this.store.find(key)
			.filter((ref) -> ref.mediaType().equals(JSON))
			.map((ref) -> DomainJson.read(this.store, ref, JsonNode.class))
			.ifPresent((json) -> keys(json).forEach(this::follow));
	}

	void follow(ArtifactRef ref) {
		follow(ArtifactKey.of(ref));
	}

	private static List<ArtifactKey> keys(JsonNode json) {
		return json.findValuesAsText("key").stream().flatMap((text) -> ArtifactKey.find(text).stream()).toList();
	}

}
