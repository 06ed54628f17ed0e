package io.moneyprinter.render.desk;

import java.nio.file.Path;
import java.util.Objects;
import java.util.Optional;

import io.moneyprinter.footage.drawn.DrawnCards;
import io.moneyprinter.media.Fonts;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.storyboard.Storyboard;
import io.moneyprinter.storyboard.file.StoryboardFile;
import io.moneyprinter.storyboard.file.StoryboardFile.CanvasEntry;
import io.moneyprinter.video.Aspect;
import io.moneyprinter.video.Canvas;

/**
 * Makes a storyboard, to the frame, of one that is written in seconds and names.
 */
final class BoardMaker {

	private static final int USUAL_RESOLUTION = 1080;

	private BoardMaker() {
	}

	/**
	 * Makes it.
	 * @param order what is asked for
	 * @param bench where files are looked into
	 * @param folder where composed music is put
	 */
	static Storyboard make(BoardOrder order, Workbench bench, Fonts fonts, Path folder) throws InterruptedException {
		StoryboardFile file = order.file();
		Canvas canvas = canvas(file.canvas());
		BoardFiles files = new BoardFiles(order.folders(), bench);
		BoardTimes times = BoardTimes.of(file, canvas, files);
		DrawnCards cards = new DrawnCards(fonts, canvas, file.language(), BoardCaptions.style(file.captions()));
		return new Storyboard(file.title(), canvas, new BoardScenes(file, canvas, times, files, cards).all(),
				new BoardCaptions(file, canvas, times).captions(files),
				new BoardOverlays(file, canvas, times, files).overlays(),
				new BoardSound(file, canvas, times, files).sound(folder));
	}

	private static Canvas canvas(CanvasEntry entry) {
		if (entry.width() != null) {
			return new Canvas(entry.width(), Objects.requireNonNull(entry.height()), entry.framesPerSecond());
		}
		Aspect aspect = Optional.ofNullable(entry.aspect()).map(Aspect::of).orElse(Aspect.PORTRAIT);
		return aspect.canvas(Optional.ofNullable(entry.resolution()).orElse(USUAL_RESOLUTION), entry.framesPerSecond());
	}

}
