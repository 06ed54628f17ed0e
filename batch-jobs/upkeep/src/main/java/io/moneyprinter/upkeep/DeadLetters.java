package io.moneyprinter.upkeep;

import java.net.http.HttpResponse;
import java.time.Clock;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;

/**
 * Replays dead letters by the API that people use: what a replay may do is decided in one
 * place, and a letter is replayed once, whoever asks.
 */
final class DeadLetters {

	private static final int CONFLICT = 409;

	private final Api api;

	private final Ledger ledger;

	private final Clock clock;

	DeadLetters(Api api, Ledger ledger, Clock clock) {
		this.api = api;
		this.ledger = ledger;
		this.clock = clock;
	}

	/** Replays what matches and was not replayed before, the oldest first. */
	Tally replay(Orders orders) {
		List<JsonNode> matching = all().stream().filter((letter) -> matches(letter, orders)).toList();
		long done = 0;
		if (!orders.dryRun()) {
			for (JsonNode letter : matching) {
				done += replay(letter.path("id").asText()) ? 1 : 0;
			}
		}
		long left = matching.size() - done;
		return new Tally(matching.size(), done, left,
				orders.dryRun() ? "Would replay " + matching.size() + " dead letters."
						: "Replayed " + done + " dead letters; " + left + " could not be replayed now.");
	}

	private boolean matches(JsonNode letter, Orders orders) {
		JsonNode failure = letter.path("failure");
		return !letter
			.hasNonNull("replayedAt") && orders.account().map((account) -> of(account, letter)).orElse(true) && orders
				.since()
				.map((since) -> !Instant.parse(letter.path("at").asText()).isBefore(since.from(this.clock.instant())))
				.orElse(true)
				&& orders.code().map((code) -> code.name().equals(failure.path("code").asText())).orElse(true)
				&& orders.stage().map((stage) -> stage.id().equals(failure.path("stage").asText())).orElse(true);
	}

	/** A letter that speaks of no video is nobody's in particular. */
	private boolean of(AccountId account, JsonNode letter) {
		return letter.hasNonNull("videoId") && this.ledger.find(VideoId.parse(letter.path("videoId").asText()))
			.filter((row) -> row.account().equals(account))
			.isPresent();
	}

	private List<JsonNode> all() {
		List<JsonNode> all = new ArrayList<>();
		String page = "/v1/dead-letters?limit=200";
		while (page != null) {
			JsonNode answer = this.api.checked(this.api.send("GET", page));
			answer.path("letters").forEach((letter) -> all.add(0, letter));
			page = answer.path("next").textValue();
		}
		return all;
	}

	private boolean replay(String id) {
		HttpResponse<String> answer = this.api.send("POST", "/v1/dead-letters/" + id + "/replay");
		if (answer.statusCode() == CONFLICT) {
			return false;
		}
		this.api.checked(answer);
		return true;
	}

}
