package io.moneyprinter.launcher.api;

import org.jspecify.annotations.Nullable;

/**
 * What became of a command that was not refused.
 *
 * @param outcome {@code done}, or {@code already} if nothing had to change
 * @param sentence the same for people
 * @param video as it stands now; {@code null} if it is about none
 */
public record ControlAnswer(String outcome, String sentence, @Nullable VideoView video) {

	/**
	 * Whether something changed.
	 * @return {@code false} if it was so already
	 */
	public boolean done() {
		return this.outcome.equals("done");
	}

}
