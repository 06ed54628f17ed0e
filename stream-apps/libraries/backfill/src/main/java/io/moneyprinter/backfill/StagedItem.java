package io.moneyprinter.backfill;

import io.moneyprinter.video.VideoId;

/**
 * An item as it is staged: one film.
 *
 * @param key which
 * @param video whose id follows from account and key, or account and content
 * @param topic what the film is about
 * @param request what is asked, as JSON, with its key and without its account
 * @param seconds of work it is estimated to be, on one idle machine of two cores
 * @param bytes of its film, estimated
 */
public record StagedItem(ItemKey key, VideoId video, String topic, String request, double seconds, long bytes) {
}
