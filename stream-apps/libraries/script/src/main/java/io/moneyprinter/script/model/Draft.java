package io.moneyprinter.script.model;

import java.util.List;

import io.moneyprinter.video.Scene;

/**
 * A model's answer as an editor sees it.
 *
 * @param scenes what could be read; empty if nothing could
 * @param faults why it cannot be spoken, as sentences that tell the model what to change
 * @param share its length as a share of what was asked; 1 is as long as asked
 */
record Draft(List<Scene> scenes, List<String> faults, double share) {

	/** How far from the asked length a film may be. */
	private static final double TOLERANCE = 0.1;

	/**
	 * How far it may be once the model was told; beyond, it is no answer to the request.
	 */
	private static final double LAST_TOLERANCE = 0.35;

	boolean good() {
		return this.faults.isEmpty() && distance() <= TOLERANCE;
	}

	boolean usable() {
		return this.faults.isEmpty() && distance() <= LAST_TOLERANCE;
	}

	private double distance() {
		return Math.abs(this.share - 1);
	}

	/**
	 * Everything the model should change.
	 * @return at least one sentence unless the draft is good
	 */
	List<String> problems() {
		return this.faults.isEmpty()
				? List.of("All narrations together are %s: about %.0f percent of what was asked for."
					.formatted((this.share > 1) ? "too long" : "too short", 100 * this.share))
				: this.faults;
	}

	/**
	 * The better one of two drafts.
	 * @param second a later one
	 * @return the usable one; of two, the one nearer to the length that was asked for
	 */
	Draft better(Draft second) {
		if (!usable() || !second.usable()) {
			return usable() ? this : second;
		}
		return (distance() < second.distance()) ? this : second;
	}

}
