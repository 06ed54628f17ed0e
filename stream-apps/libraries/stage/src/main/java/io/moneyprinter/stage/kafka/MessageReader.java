package io.moneyprinter.stage.kafka;

import java.io.IOException;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.Remakes;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.IdempotencyKey;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;
import org.jspecify.annotations.Nullable;

/**
 * Tells what a record is: the message of an accepted video, or a producer's request.
 */
final class MessageReader {

	private final AccountId account;

	private final Remakes remakes;

	/**
	 * Creates the reader.
	 * @param account whose topic it is: the account of every request that comes this way
	 * @param remakes reads orders for a video to be made anew
	 */
	MessageReader(AccountId account, Remakes remakes) {
		this.account = account;
		this.remakes = remakes;
	}

	/**
	 * Reads a record.
	 * @param incoming the record
	 * @return what it is
	 * @throws VideoException {@code UNREADABLE_MESSAGE} if it is neither,
	 * {@code INVALID_REQUEST} if it is a request that can never be carried out
	 */
	Reading read(IncomingRecord incoming) {
		JsonNode json = json(incoming.payload());
		return json.has("videoId") ? new Reading.Video(stageMessage(json)) : request(incoming, json);
	}

	private static JsonNode json(byte[] payload) {
		try {
			JsonNode json = DomainJson.mapper().readTree(payload);
			if (json != null && json.isObject()) {
				return json;
			}
			throw unreadable("it is no JSON object", null);
		}
		catch (IOException ex) {
			throw unreadable("it is no JSON", ex);
		}
	}

	private static StageMessage stageMessage(JsonNode json) {
		try {
			return DomainJson.mapper().treeToValue(json, StageMessage.class);
		}
		catch (IOException ex) {
			throw unreadable("it has a videoId and yet is no stage message", ex);
		}
	}

	private Reading.Request request(IncomingRecord incoming, JsonNode json) {
		if (json.has("account")) {
			throw InvalidRequestException.of("account", json.get("account"),
					"nothing, since the account is the topic's owner");
		}
		Remakes.Remake asked = json.has(Remakes.FIELD) ? this.remakes.read(json, this.account)
				: new Remakes.Remake(DomainJson.readRequest(incoming.payload()), Map.of());
		IdempotencyKey key = (incoming.idempotencyKey() != null) ? new IdempotencyKey(incoming.idempotencyKey())
				: asked.request().idempotencyKey();
		return new Reading.Request(asked.request().askedBy(this.account, key), asked.results());
	}

	private static VideoException unreadable(String why, @Nullable Throwable cause) {
		return new VideoException(ErrorCode.UNREADABLE_MESSAGE,
				"The record is neither a request nor a stage message: " + why + ".", cause);
	}

	/**
	 * What a record is.
	 */
	sealed interface Reading {

		/**
		 * A video on its way.
		 *
		 * @param message its message
		 */
		record Video(StageMessage message) implements Reading {
		}

		/**
		 * Something a producer asks for.
		 *
		 * @param request of the topic's account
		 * @param results what its videos begin with
		 */
		record Request(VideoRequest request, Map<StageName, ArtifactRef> results) implements Reading {
		}

	}

}
