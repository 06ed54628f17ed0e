package io.moneyprinter.topicsource;

import java.time.Instant;

import com.fasterxml.jackson.annotation.JsonIgnoreProperties;
import org.jspecify.annotations.Nullable;

/**
 * What progress-sink says of a video, as far as it is shown here.
 *
 * @param attempt it is about
 * @param percent of the whole work, 0 to 100
 * @param sentence what is being done; {@code null} if nobody says
 * @param timeLeftSeconds a guess; {@code null} if there is none
 * @param asOf time of the newest event in it
 */
@JsonIgnoreProperties(ignoreUnknown = true)
record ProgressAnswer(int attempt, int percent, @Nullable String sentence, @Nullable Long timeLeftSeconds,
		Instant asOf) {
}
