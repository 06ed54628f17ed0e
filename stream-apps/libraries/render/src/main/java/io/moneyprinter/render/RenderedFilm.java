package io.moneyprinter.render;

import java.nio.file.Path;
import java.util.List;

import io.moneyprinter.video.Canvas;
import io.moneyprinter.video.FilmCheck;

/**
 * A finished film as files.
 *
 * @param video MP4, H.264 and AAC
 * @param cover a still, JPEG
 * @param srt captions as SubRip
 * @param vtt captions as WebVTT
 * @param ass captions as Advanced SubStation Alpha, in their look
 * @param canvas what it was drawn on
 * @param frames all of them
 * @param lengthMillis of the picture
 * @param check what its own check found; passed
 * @param remarks what looks or sounds like a defect unless it is meant; empty unless the
 * engine leaves that to the film's maker
 */
public record RenderedFilm(Path video, Path cover, Path srt, Path vtt, Path ass, Canvas canvas, long frames,
		long lengthMillis, FilmCheck check, List<String> remarks) {

	public RenderedFilm {
		remarks = List.copyOf(remarks);
	}

}
