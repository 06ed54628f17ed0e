package io.moneyprinter.render.layer;

import java.io.IOException;

import io.moneyprinter.media.FfmpegLog;
import io.moneyprinter.media.Workbench;
import net.bramp.ffmpeg.builder.FFmpegBuilder;

/**
 * Something that lies over the picture in a run of ffmpeg.
 */
public sealed interface Layer permits TextStrip, PictureLayer {

	/**
	 * Adds what it reads to a command.
	 * @param command to add to
	 * @param bench where it is laid
	 * @return the number of inputs that were added
	 * @throws InterruptedException when the calling thread was interrupted
	 */
	int addTo(FFmpegBuilder command, Workbench bench) throws InterruptedException;

	/**
	 * Filters that give it as a stream with transparency, to be laid over film.
	 * @param bench where files for the filters are put
	 * @param name a plain name of ours for such a file
	 * @param framesPerSecond of the film
	 * @param input the number of its first input, if it has one
	 * @return a chain
	 * @throws IOException when the bench cannot be written to
	 */
	String drawn(Workbench bench, String name, int framesPerSecond, int input) throws IOException;

	/**
	 * Where it is laid.
	 * @return a filter of two inputs
	 */
	String overlay();

	/**
	 * Names everything that decides what is seen of it.
	 * @return a canonical text
	 */
	String recipe();

	/**
	 * Sees to it that it was drawn as it should be.
	 * @param log of the run, at verbosity "verbose"
	 * @throws io.moneyprinter.video.VideoException when it was not
	 */
	void verify(FfmpegLog log);

}
