package io.moneyprinter.stage;

import io.moneyprinter.video.StageName;

/**
 * Sees a stage pass its commit points. Does nothing but in rehearsals of a crash.
 */
@FunctionalInterface
public interface CommitPoints {

	/** Nobody looks. */
	CommitPoints UNSEEN = (stage, point) -> {
	};

	/**
	 * A stage has come to a point.
	 * @param stage which
	 * @param point which effect has just happened
	 */
	void passed(StageName stage, CommitPoint point);

}
