package io.moneyprinter.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.stream.Collectors;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Orders for a video that was spoken already to be made anew with another look: script
 * and speech are taken over as they are, and so is of the request what the order does not
 * name.
 */
public final class Remakes {

	/** The field that names the earlier video; what has it is such an order. */
	public static final String FIELD = "remakeOf";

	private static final Set<String> NAMEABLE = Set.of("picture", "captions", "transition", "music", "materials",
			"class", "publish", "callback", "idempotencyKey");

	/** What the earlier request alone asked for; its script is there now. */
	private static final List<String> NOT_AGAIN = List.of("account", "idempotencyKey", "review", "variants", "source");

	private final Ledger ledger;

	private final ArtifactStore store;

	/**
	 * Creates the reader of orders.
	 * @param ledger knows the earlier videos
	 * @param store has their requests and scripts
	 */
	public Remakes(Ledger ledger, ArtifactStore store) {
		this.ledger = ledger;
		this.store = store;
	}

	/**
	 * What an order comes to.
	 *
	 * @param request of the new video, which has the earlier one's words as its own
	 * script
	 * @param results manifests that the new video begins with
	 */
	public record Remake(VideoRequest request, Map<StageName, ArtifactRef> results) {
	}

	/**
	 * Reads an order.
	 * @param order names the video in {@link #FIELD}, and what is to look otherwise as a
	 * request does
	 * @param account who asks, and whose the earlier video must be
	 * @return what it comes to
	 * @throws VideoException {@code UNKNOWN_VIDEO} or {@code INVALID_REQUEST}
	 */
	public Remake read(JsonNode order, AccountId account) {
		ObjectNode changes = changes(order);
		VideoRow earlier = earlier(VideoId.parse(order.path(FIELD).asText()), account);
		Map<StageName, ArtifactRef> results = new TreeMap<>();
		results.put(StageName.SCRIPT, result(earlier, StageName.SCRIPT));
		results.put(StageName.SPEECH, result(earlier, StageName.SPEECH));
		Script script = DomainJson.read(this.store, results.get(StageName.SCRIPT), Script.class);
		return new Remake(request(changes, earlier, script), results);
	}

	private VideoRow earlier(VideoId id, AccountId account) {
		return this.ledger.find(id)
			.filter((row) -> row.account().equals(account))
			.orElseThrow(() -> new VideoException(ErrorCode.UNKNOWN_VIDEO, "There is no video " + id + "."));
	}

	private static ArtifactRef result(VideoRow earlier, StageName stage) {
		ArtifactRef result = earlier.results().get(stage);
		if (result == null) {
			throw InvalidRequestException.of(FIELD, earlier.id(), "a video that is spoken already");
		}
		return result;
	}

	private static ObjectNode changes(JsonNode order) {
		ObjectNode changes = order.deepCopy();
		changes.remove(FIELD);
		changes.properties().forEach((change) -> {
			if (!NAMEABLE.contains(change.getKey())) {
				throw InvalidRequestException.of(change.getKey(), change.getValue(),
						"nothing, since script and speech stay as they are");
			}
		});
		return changes;
	}

	private VideoRequest request(ObjectNode changes, VideoRow earlier, Script script) {
		try {
			ObjectNode request = DomainJson.mapper()
				.valueToTree(DomainJson.read(this.store, earlier.request(), VideoRequest.class));
			request.remove(NOT_AGAIN);
			request.put("script", script.scenes().stream().map(Scene::narration).collect(Collectors.joining(" ")));
			JsonNode changed = DomainJson.mapper().readerForUpdating(request).readValue(changes);
			return DomainJson.readRequest(DomainJson.write(changed));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
