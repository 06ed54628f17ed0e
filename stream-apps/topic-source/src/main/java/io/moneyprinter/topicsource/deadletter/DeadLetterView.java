package io.moneyprinter.topicsource.deadletter;

import java.time.Instant;
import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.stage.DeadLetter;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * A dead letter as it is shown.
 *
 * @param id its name: partition and offset on the topic of dead letters
 * @param origin topic, partition and offset of the message
 * @param videoId whose message it was; {@code null} if nobody could tell
 * @param attempt of the video; 0 without one
 * @param failure code, sentence and stage
 * @param cause the chain of causes, one line each
 * @param payload the message as it was; {@code null} in lists
 * @param whole whether the payload is all of the message, so that it can be sent again
 * @param at when it was given up
 * @param replayedAt when it was replayed; {@code null} if it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record DeadLetterView(String id, String origin, @Nullable VideoId videoId, int attempt, Failure failure, String cause,
		@Nullable String payload, boolean whole, Instant at, @Nullable Instant replayedAt) {

	static DeadLetterView of(KeptLetter kept) {
		return of(kept, kept.letter().payload());
	}

	static DeadLetterView ofList(KeptLetter kept) {
		return of(kept, null);
	}

	private static DeadLetterView of(KeptLetter kept, @Nullable String payload) {
		DeadLetter letter = kept.letter();
		return new DeadLetterView(kept.id().toString(), letter.origin(), letter.videoId(), letter.attempt(),
				letter.failure(), letter.cause(), payload, letter.whole(), letter.at(), kept.replayedAt());
	}

	/**
	 * A page of dead letters, newest first.
	 *
	 * @param letters of the caller's account, without payloads
	 * @param next the address of the next page; {@code null} on the last
	 */
	@JsonInclude(JsonInclude.Include.NON_NULL)
	record Page(List<DeadLetterView> letters, @Nullable String next) {
	}

	/**
	 * What became of a replay.
	 *
	 * @param outcome {@code done}, or {@code already} if it had happened before
	 * @param sentence the same for people
	 * @param letter as it is now
	 */
	record Replayed(String outcome, String sentence, DeadLetterView letter) {
	}

}
