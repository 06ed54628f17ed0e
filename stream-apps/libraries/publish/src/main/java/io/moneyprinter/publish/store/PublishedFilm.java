package io.moneyprinter.publish.store;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;

/**
 * Where a published film and what belongs to it lie in the store: under the video's id,
 * whatever they were made from.
 *
 * @param film MP4
 * @param cover JPEG
 * @param srt captions as SubRip
 * @param vtt captions as WebVTT
 */
public record PublishedFilm(ArtifactKey film, ArtifactKey cover, ArtifactKey srt, ArtifactKey vtt) {

	private static final String KIND = "publication";

	/**
	 * The places of a video.
	 * @param account whose it is
	 * @param video whose film
	 * @return four keys, whether something is there or not
	 */
	public static PublishedFilm of(AccountId account, VideoId video) {
		return new PublishedFilm(key(account, video, "mp4"), key(account, video, "jpg"), key(account, video, "srt"),
				key(account, video, "vtt"));
	}

	private static ArtifactKey key(AccountId account, VideoId video, String ending) {
		return new ArtifactKey(account, KIND, video + "." + ending);
	}

}
