package io.moneyprinter.video;

import java.util.List;

/**
 * A finished film and what belongs to it.
 *
 * @param video MP4, H.264 and AAC
 * @param cover a still, JPEG
 * @param srt captions as SubRip
 * @param vtt captions as WebVTT
 * @param canvas what it was drawn on
 * @param frames all of them
 * @param lengthMillis of the picture
 * @param origins where pictures and music came from
 * @param check what its own check found
 */
public record Film(ArtifactRef video, ArtifactRef cover, ArtifactRef srt, ArtifactRef vtt, Canvas canvas, long frames,
		long lengthMillis, List<Origin> origins, FilmCheck check) {

	public Film {
		origins = List.copyOf(origins);
	}

}
