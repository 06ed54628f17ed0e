package io.moneyprinter.stage.kafka;

import java.io.IOException;
import java.util.List;
import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.IdempotencyKey;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoRequest;
import org.jspecify.annotations.Nullable;

/**
 * Makes stage messages of records: those of accepted videos as they are, requests of
 * producers through intake.
 */
final class MessageReader {

	private final Intake intake;

	private final AccountId account;

	/**
	 * Creates the reader.
	 * @param intake takes producers' requests
	 * @param account whose topic it is: the account of every request that comes this way
	 */
	MessageReader(Intake intake, AccountId account) {
		this.intake = intake;
		this.account = account;
	}

	/**
	 * Reads a record.
	 * @param incoming the record
	 * @return one message for each video
	 * @throws VideoException {@code UNREADABLE_MESSAGE} if it is no JSON object,
	 * {@code INVALID_REQUEST} or {@code IDEMPOTENCY_CONFLICT} if intake refuses it
	 */
	Reading read(IncomingRecord incoming) {
		JsonNode json = json(incoming.payload());
		return stageMessage(json).map((message) -> new Reading(List.of(message), false))
			.orElseGet(() -> accept(incoming, json));
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

	private static Optional<StageMessage> stageMessage(JsonNode json) {
		if (!json.has("videoId")) {
			return Optional.empty();
		}
		try {
			return Optional.of(DomainJson.mapper().treeToValue(json, StageMessage.class));
		}
		catch (IOException ex) {
			throw unreadable("it has a videoId and yet is no stage message", ex);
		}
	}

	private Reading accept(IncomingRecord incoming, JsonNode json) {
		if (json.has("account")) {
			throw InvalidRequestException.of("account", json.get("account"),
					"nothing, since the account is the topic's owner");
		}
		VideoRequest request = DomainJson.readRequest(incoming.payload());
		IdempotencyKey key = (incoming.idempotencyKey() != null) ? new IdempotencyKey(incoming.idempotencyKey())
				: request.idempotencyKey();
		List<StageMessage> messages = this.intake
			.accept(request.askedBy(this.account, key), incoming.arrival(), (message) -> {
				// goes straight on to the stage that reads this topic
			})
			.stream()
			.map(Intake.Accepted::message)
			.toList();
		return new Reading(messages, true);
	}

	private static VideoException unreadable(String why, @Nullable Throwable cause) {
		return new VideoException(ErrorCode.UNREADABLE_MESSAGE,
				"The record is neither a request nor a stage message: " + why + ".", cause);
	}

	/**
	 * What a record was.
	 *
	 * @param messages one for each video
	 * @param request whether a producer waits for an answer
	 */
	record Reading(List<StageMessage> messages, boolean request) {
	}

}
