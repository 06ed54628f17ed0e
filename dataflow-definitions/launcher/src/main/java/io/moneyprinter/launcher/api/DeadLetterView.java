package io.moneyprinter.launcher.api;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * A message that a stage gave up.
 *
 * @param id where it lies: partition and offset, such as {@code 2-17}
 * @param origin topic, partition and offset it came from
 * @param videoId whose it is; {@code null} if it could not be read
 * @param attempt of the video; 0 if it could not be read
 * @param failure code, sentence and stage
 * @param cause the chain of causes, one line each
 * @param payload the message as it was; {@code null} in lists
 * @param whole whether the payload is all of the message
 * @param at when it was given up
 * @param replayedAt when it was sent on its way again; {@code null} if it was not
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetterView(String id, String origin, @Nullable VideoId videoId, int attempt, Failure failure,
		String cause, @Nullable String payload, boolean whole, Instant at, @Nullable Instant replayedAt) {
}
