package io.moneyprinter.launcher.film;

import java.time.Instant;
import java.time.ZoneId;
import java.util.List;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Words;
import io.moneyprinter.video.Hold;
import io.moneyprinter.video.VideoId;

/** What can be done about a film that does not go on by itself. */
final class NextSteps {

	private NextSteps() {
	}

	/**
	 * The reason, and the commands that help.
	 * @param id of the video
	 * @param hold why it does not go on
	 * @return lines with markup
	 */
	static List<String> of(VideoId id, Hold hold) {
		String sentence = "  @|yellow ‖|@ " + sentence(hold);
		return switch (hold.reason()) {
			case SCRIPT_REVIEW -> List.of(sentence, step("script " + id), step("script " + id + " --edit FILE"),
					step("approve " + id), step("reject " + id + " --reason WHY"));
			case FILM_REVIEW -> List.of(sentence, step("film " + id + " -o FILE"), step("approve " + id),
					step("reject " + id + " --reason WHY"));
			case IN_DOUBT -> List.of(sentence, step("film " + id + " -o FILE"), step("approve " + id),
					step("reject " + id + " --reason WHY"));
			case PAUSED -> List.of(sentence, step("resume " + id));
			case LATER -> List.of(sentence);
		};
	}

	/**
	 * Why it does not go on, and until when.
	 * @param hold the reason
	 * @return a line that can stand between markup
	 */
	static String sentence(Hold hold) {
		Instant due = hold.due();
		return Screen.quoted(hold.sentence())
				+ ((due != null) ? " It goes on at " + Words.moment(due, ZoneId.systemDefault()) + "." : "");
	}

	private static String step(String command) {
		return "      ./moneyprinter " + command;
	}

}
