package io.moneyprinter.testkit.video;

import java.util.List;

import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.FilmCheck;
import io.moneyprinter.video.Origin;

/**
 * Films.
 */
public final class Films {

	private Films() {
	}

	/**
	 * A film whose files are nowhere.
	 * @return four seconds that passed their check
	 */
	public static Film plain() {
		return of(ArtifactRefs.of("local/film/plain.mp4", "video/mp4"),
				ArtifactRefs.of("local/cover/plain.jpg", "image/jpeg"),
				ArtifactRefs.of("local/captions/plain.srt", "application/x-subrip"),
				ArtifactRefs.of("local/captions/plain.vtt", "text/vtt"));
	}

	/**
	 * A film of files that a test keeps somewhere.
	 * @param video MP4
	 * @param cover JPEG
	 * @param srt captions
	 * @param vtt captions
	 * @return four seconds that passed their check
	 */
	public static Film of(ArtifactRef video, ArtifactRef cover, ArtifactRef srt, ArtifactRef vtt) {
		return new Film(video, cover, srt, vtt, new Canvas(1080, 1920, 30), 120, 4000,
				List.of(new Origin("testkit", "Drawn for a test.")), new FilmCheck(-14, -1.5, List.of()));
	}

}
