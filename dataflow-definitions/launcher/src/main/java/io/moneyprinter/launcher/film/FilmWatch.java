package io.moneyprinter.launcher.film;

import java.time.Clock;

import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.studio.Studio;
import io.moneyprinter.video.VideoId;

/** Follows a film under the eyes of whoever waits, and says what Ctrl-C leaves behind. */
final class FilmWatch {

	private final Studio studio;

	private final Screen screen;

	FilmWatch(Studio studio, Screen screen) {
		this.studio = studio;
		this.screen = screen;
	}

	/**
	 * Follows a video to its end.
	 * @param id which
	 * @return how it ended
	 * @throws InterruptedException if this thread is to stop
	 */
	VideoView follow(VideoId id) throws InterruptedException {
		Thread farewell = new Thread(() -> this.screen.note(farewell(id)), "farewell");
		Runtime.getRuntime().addShutdownHook(farewell);
		try (ProgressView view = ProgressView.open(this.screen, id, Clock.systemUTC())) {
			return this.studio.follow(id, view::on, view::on);
		}
		finally {
			release(farewell);
		}
	}

	private String farewell(VideoId id) {
		return this.studio.goesOn()
				? System.lineSeparator() + "The video goes on. See it with  ./moneyprinter watch " + id
						+ "  and end everything with  ./moneyprinter down"
				: System.lineSeparator()
						+ "Stopped; what was finished is kept, and the same command goes on from there.";
	}

	private static void release(Thread farewell) {
		try {
			Runtime.getRuntime().removeShutdownHook(farewell);
		}
		catch (IllegalStateException ex) {
			// The process is ending already, and the farewell is being said.
		}
	}

}
