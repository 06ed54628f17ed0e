package io.moneyprinter.stage;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonInclude;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * A message that a stage gave up.
 *
 * @param origin topic, partition and offset it came from, such as
 * {@code video-requests-2@17}
 * @param videoId whose it is; {@code null} if it could not be read
 * @param attempt of the video; 0 if it could not be read
 * @param failure code, sentence and stage
 * @param cause the chain of causes, one line each; for the people who mend us
 * @param payload the message as it was, text as far as it is text
 * @param at when it was given up
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
public record DeadLetter(String origin, @Nullable VideoId videoId, int attempt, Failure failure, String cause,
		String payload, Instant at) {
}
