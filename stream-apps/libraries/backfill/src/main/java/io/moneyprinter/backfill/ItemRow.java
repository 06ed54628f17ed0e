package io.moneyprinter.backfill;

import java.time.Instant;

import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;

/**
 * An item as a report tells of it.
 *
 * @param key which
 * @param video whose film it is
 * @param topic what the film is about
 * @param state where it stands
 * @param attempt of the video in which it ended; 0 before
 * @param reused whether its film was there before the backfill came to it
 * @param code why it failed; {@code null} if it did not
 * @param stage in which it failed; {@code null} if it did not
 * @param sentence why it failed or is held; {@code null} otherwise
 * @param estimatedSeconds of work
 * @param workedSeconds of work
 * @param lengthMillis of its film; 0 without
 * @param bytes of its film; 0 without
 * @param endedAt when; {@code null} before
 */
public record ItemRow(ItemKey key, VideoId video, String topic, ItemState state, int attempt, boolean reused,
		@Nullable ErrorCode code, @Nullable StageName stage, @Nullable String sentence, double estimatedSeconds,
		double workedSeconds, long lengthMillis, long bytes, @Nullable Instant endedAt) {
}
