package io.moneyprinter.render;

import java.nio.file.Path;

import io.moneyprinter.render.segment.Commission;
import io.moneyprinter.storyboard.Storyboard;

/**
 * Makes films of storyboards. The same storyboard gives the same film, whoever asks and
 * however often; implementations may be called from any thread.
 */
public interface Renderer {

	/**
	 * Makes a film and checks it.
	 * @param storyboard what is seen and heard, to the frame
	 * @param workFolder an own folder of the caller's, made if absent; the result lies in
	 * it, beside what was needed on the way, and its owner deletes it
	 * @param progress told how far it is, on threads of the renderer's
	 * @return a film that passed its check
	 * @throws io.moneyprinter.video.VideoException {@code UNUSABLE_MATERIAL} naming the
	 * file that cannot be shown, {@code FILM_CHECK_FAILED} naming the defects,
	 * {@code RENDER_FAILED}, {@code OUT_OF_RESOURCES} or {@code STAGE_TIMED_OUT}
	 * @throws InterruptedException when the calling thread was interrupted; within a
	 * second everything that ran for it has ended, and there is no film in the folder
	 */
	RenderedFilm render(Storyboard storyboard, Path workFolder, RenderProgress progress) throws InterruptedException;

	/**
	 * The same renderer, told whose films it makes from now on. The films are the same.
	 * @param commission who asked, and how urgently
	 * @return a renderer for the films of one video
	 */
	default Renderer of(Commission commission) {
		return this;
	}

	/**
	 * Names what decides the result beside the storyboard, for content keys.
	 * @return such as {@code film/1 ffmpeg/4.4.1-static}; another text means other bytes
	 * from the same storyboard
	 */
	String recipe();

}
