package io.moneyprinter.publish;

import java.util.UUID;

import io.moneyprinter.video.Film;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * One film on its way to one target.
 *
 * @param video whose film it is
 * @param request that asked for it
 * @param film what is handed over
 * @param eventId the same whenever the same film is handed to the same target
 */
public record Handover(VideoId video, VideoRequest request, Film film, UUID eventId) {
}
