package io.moneyprinter.stage;

/**
 * Sees commit points being passed. Does nothing but in rehearsals of a crash.
 */
@FunctionalInterface
public interface CommitPoints {

	/** Nobody looks. */
	CommitPoints UNSEEN = (who, point) -> {
	};

	/**
	 * Somebody has come to a point.
	 * @param who a stage or another part of an app, in lower case
	 * @param point which effect has just happened
	 */
	void passed(String who, CommitPoint point);

}
