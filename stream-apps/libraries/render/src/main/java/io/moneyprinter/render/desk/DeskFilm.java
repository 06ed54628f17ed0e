package io.moneyprinter.render.desk;

import java.nio.file.Path;
import java.util.List;

/**
 * A finished film in the work folder it was made in.
 *
 * @param video MP4
 * @param beside what is to be written beside it
 * @param frames all of them
 * @param lengthMillis of the picture
 * @param remarks what looks or sounds like a defect unless it is meant, as sentences
 */
public record DeskFilm(Path video, List<Beside> beside, long frames, long lengthMillis, List<String> remarks) {

	public DeskFilm {
		beside = List.copyOf(beside);
		remarks = List.copyOf(remarks);
	}

	/**
	 * A file that goes with a film.
	 *
	 * @param file where it was made
	 * @param ending takes the place of the film's own, such as {@code .srt}
	 */
	public record Beside(Path file, String ending) {
	}

}
