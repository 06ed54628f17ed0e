package io.moneyprinter.video;

import java.util.List;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

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
 * @param storyboard how it was cut, for people to edit; {@code null} for older films
 */
public record Film(ArtifactRef video, ArtifactRef cover, ArtifactRef srt, ArtifactRef vtt, Canvas canvas, long frames,
		long lengthMillis, List<Origin> origins, FilmCheck check,
		@JsonInclude(JsonInclude.Include.NON_NULL) @Nullable ArtifactRef storyboard) {

	public Film {
		origins = List.copyOf(origins);
	}

	/**
	 * A film without a storyboard.
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
	public Film(ArtifactRef video, ArtifactRef cover, ArtifactRef srt, ArtifactRef vtt, Canvas canvas, long frames,
			long lengthMillis, List<Origin> origins, FilmCheck check) {
		this(video, cover, srt, vtt, canvas, frames, lengthMillis, origins, check, null);
	}

}
