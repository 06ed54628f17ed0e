package io.moneyprinter.footage.music;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Optional;

import io.moneyprinter.footage.FootageOrder;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.MusicMood;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Tone;
import io.moneyprinter.video.VideoException;

/**
 * Composes a piece for each film and plays it on instruments of its own.
 */
public final class ComposedMusic implements MusicFinder {

	private static final String RECIPE = "composed/1";

	private static final Origin ORIGIN = new Origin("composed",
			"The music was composed and played by this program's own code for this film, free to use (CC0).");

	@Override
	public Optional<MusicPiece> find(FootageOrder order, Path folder) {
		if (!order.request().music().audible() || order.request().music().mood() == MusicMood.NONE) {
			return Optional.empty();
		}
		Path file = folder.resolve("music.wav");
		play(Style.of(order.request().music().mood(), order.request().tone()), order.seed(),
				order.narration().lengthMillis(), file);
		return Optional.of(new MusicPiece(file, true, ORIGIN));
	}

	/**
	 * Composes a piece without a film.
	 * @param mood any but none
	 * @param seed the same gives the same piece
	 * @param millis how long it is
	 * @param file is written over
	 * @return the piece
	 */
	public static MusicPiece compose(MusicMood mood, long seed, long millis, Path file) {
		play(Style.of(mood, Tone.INFORMATIVE), seed, millis, file);
		return new MusicPiece(file, true, ORIGIN);
	}

	/**
	 * The mood of a film's music.
	 * @param asked for; any but none
	 * @param tone of the film, which decides where nothing was asked for
	 * @return calm, bright or pensive
	 */
	public static MusicMood mood(MusicMood asked, Tone tone) {
		return (asked == MusicMood.AUTO) ? Style.mood(tone) : asked;
	}

	private static void play(Style style, long seed, long millis, Path file) {
		try {
			Player.play(Score.write(style, seed, millis / 1000.0), style, millis * Voice.RATE / 1000, file);
		}
		catch (IOException ex) {
			throw new VideoException(ErrorCode.OUT_OF_RESOURCES,
					"The music cannot be written into the work folder: " + ex.getMessage(), ex);
		}
	}

	@Override
	public String recipe() {
		return RECIPE;
	}

}
