package io.moneyprinter.launcher.film;

import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

import io.moneyprinter.launcher.api.VideoView;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.Origin;
import org.jspecify.annotations.Nullable;

/** What is said at the end of a film: what it is, and where its parts came from. */
final class Report {

	/** With the label, 80 columns. */
	private static final int WIDTH = 67;

	private Report() {
	}

	/**
	 * Describes a film that was written to a file.
	 * @param view how it ended
	 * @param file where it is
	 * @param bytes its size
	 * @param took from the order to the file
	 * @return lines with markup
	 */
	static List<String> of(VideoView view, Path file, long bytes, Duration took) {
		List<String> lines = new ArrayList<>();
		lines.add("@|bold,green " + Screen.quoted(file.toString()) + "|@  " + length(view) + Words.size(bytes)
				+ ", made in " + Words.time(took));
		VideoView.Origins origins = view.origins();
		if (origins != null) {
			add(lines, "script", origins.script());
			add(lines, "voice", origins.voice());
			List<Origin> pictures = (origins.pictures() != null) ? origins.pictures() : List.of();
			Set<Origin> distinct = new LinkedHashSet<>(pictures);
			String label = "pictures";
			for (Origin origin : distinct) {
				add(lines, label, origin);
				label = "";
			}
		}
		return lines;
	}

	private static void add(List<String> lines, String label, @Nullable Origin origin) {
		if (origin != null) {
			List<String> sentence = Screen.wrapped(Screen.quoted(origin.sentence()), WIDTH);
			for (int i = 0; i < sentence.size(); i++) {
				lines.add(String.format("  @|faint %-9s|@ ", (i == 0) ? label : "") + sentence.get(i));
			}
		}
	}

	private static String length(VideoView view) {
		return Optional.ofNullable(view.film())
			.map((film) -> Words.time(Duration.ofMillis(film.lengthMillis())) + " long, ")
			.orElse("");
	}

	/**
	 * Says why there is no film.
	 * @param view how it ended
	 * @return a line with markup
	 */
	static String failure(VideoView view) {
		Failure failure = view.failure();
		Hold hold = view.hold();
		if (hold != null) {
			return "The video " + view.id() + " is " + view.state() + ". " + NextSteps.sentence(hold);
		}
		if (failure == null) {
			return "The video " + view.id() + " was cancelled.";
		}
		String where = (failure.stage() != null) ? " in the stage '" + failure.stage().id() + "'" : "";
		return "The film failed" + where + " (" + failure.code() + "): " + Screen.quoted(failure.sentence());
	}

}
