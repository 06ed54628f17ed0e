package io.moneyprinter.topicsource.deadletter;

import java.io.IOException;
import java.time.Clock;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;

import com.fasterxml.jackson.databind.JsonNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.ControlAnswer;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.topicsource.control.Controls;
import io.moneyprinter.topicsource.outbox.Outbox;
import io.moneyprinter.topicsource.outbox.Outgoing;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

import org.springframework.jdbc.core.simple.JdbcClient;
import org.springframework.stereotype.Component;

/**
 * Replays dead letters: the video of a letter is tried again; a record that belongs to no
 * video is sent again to where it came from, under the key it had.
 */
@Component
final class Replays {

	private static final Pattern ORIGIN = Pattern.compile("(.+)-(\\d{1,9})@(\\d{1,18})");

	private static final String IDEMPOTENCY_KEY = "idempotency-key";

	private final Ledger ledger;

	private final LetterTable table;

	private final Controls controls;

	private final Outbox outbox;

	private final Clock clock;

	Replays(Ledger ledger, JdbcClient database, Controls controls, Outbox outbox, Clock clock) {
		this.ledger = ledger;
		this.table = new LetterTable(database);
		this.controls = controls;
		this.outbox = outbox;
		this.clock = clock;
	}

	/**
	 * Replays a letter, once.
	 * @param account who asks
	 * @param id which letter
	 * @return what became of it
	 * @throws VideoException {@code STATE_CONFLICT} if it cannot be replayed
	 */
	Replay replay(AccountId account, LetterId id) {
		Replay replay = this.ledger.atomically(() -> {
			KeptLetter kept = this.table.lock(account, id).orElseThrow(() -> DeadLetterBox.unknown(id));
			if (kept.replayedAt() != null) {
				return new Replay(true, "It was replayed before; what fails again leaves another letter.");
			}
			VideoId video = kept.letter().videoId();
			Replay result = (video != null) ? again(kept, video) : sent(kept);
			this.table.replayed(id, this.clock.instant());
			return result;
		});
		this.outbox.flush();
		return replay;
	}

	/** A letter speaks of one attempt; a later one is what it asks for. */
	private Replay again(KeptLetter kept, VideoId video) {
		int attempt = this.ledger.find(video).map(VideoRow::attempt).orElse(0);
		if (attempt > kept.letter().attempt()) {
			return new Replay(true, "Its video was tried again before; this is attempt " + attempt + ".");
		}
		ControlAnswer answer = this.controls.carryOut(kept.account(), VideoControl.of(video, VideoCommand.RETRY));
		if (answer.outcome() == ControlAnswer.Outcome.REFUSED) {
			throw new VideoException(ErrorCode.STATE_CONFLICT, answer.sentence());
		}
		return new Replay(false, answer.sentence());
	}

	private Replay sent(KeptLetter kept) {
		Matcher origin = ORIGIN.matcher(kept.letter().origin());
		if (!origin.matches()) {
			throw conflict(kept, "nobody noted where it came from");
		}
		List<VideoRow> videos = accepted(origin);
		if (!videos.isEmpty()) {
			this.outbox.put(videos.stream().map((row) -> this.outbox.onItsWay(row.message())).toList());
			return new Replay(false, "Its videos had been accepted and are sent on their way again.");
		}
		if (!kept.letter().whole()) {
			throw conflict(kept,
					"its message was too long for a letter, or is not text: send it again from its source");
		}
		this.outbox.put(List
			.of(new Outgoing(origin.group(1), null, kept.letter().payload(), headers(kept.id(), kept.letter()))));
		return new Replay(false, "It is sent again to " + origin.group(1) + ".");
	}

	private static VideoException conflict(KeptLetter kept, String why) {
		return new VideoException(ErrorCode.STATE_CONFLICT,
				"The dead letter " + kept.id() + " cannot be replayed: " + why + ".");
	}

	/**
	 * What intake accepted before it, or what follows it, failed: named by the record's
	 * place, these would not be recognised when the record comes from another place.
	 */
	private List<VideoRow> accepted(Matcher origin) {
		int partition = Integer.parseInt(origin.group(2));
		long offset = Long.parseLong(origin.group(3));
		return IntStream.range(0, VideoRequest.MAX_VARIANTS)
			.mapToObj((variant) -> this.ledger.find(VideoId.ofRecord(origin.group(1), partition, offset, variant)))
			.takeWhile(Optional::isPresent)
			.flatMap(Optional::stream)
			.toList();
	}

	/**
	 * A request without a key gets one, so that it is one request however often it is
	 * sent.
	 */
	private static Map<String, String> headers(LetterId id, DeadLetter letter) {
		Map<String, String> headers = new LinkedHashMap<>(letter.headers());
		if (!headers.containsKey(IDEMPOTENCY_KEY) && !namesKey(letter.payload())) {
			headers.put(IDEMPOTENCY_KEY, "dead-letter-" + id);
		}
		return headers;
	}

	private static boolean namesKey(String payload) {
		try {
			JsonNode json = DomainJson.mapper().readTree(payload);
			return json.hasNonNull("idempotencyKey");
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * What became of a replay.
	 *
	 * @param already whether it had happened before
	 * @param sentence the same for people
	 */
	record Replay(boolean already, String sentence) {
	}

}
