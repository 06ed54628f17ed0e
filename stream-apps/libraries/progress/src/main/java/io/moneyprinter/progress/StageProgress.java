package io.moneyprinter.progress;

import java.util.Comparator;

/**
 * How far one stage of an attempt is.
 *
 * @param sequence of the newest sign of life; 0 if it has only begun
 * @param fraction of its work that is done, 0 to 1
 * @param sentence what it was doing then; empty if it did not say
 * @param completed whether its result is there
 */
record StageProgress(long sequence, double fraction, String sentence, boolean completed) {

	static final StageProgress BEGUN = new StageProgress(0, 0, "", false);

	static final StageProgress COMPLETED = new StageProgress(0, 1, "", true);

	private static final Comparator<StageProgress> NEWER = Comparator.comparingLong(StageProgress::sequence)
		.thenComparingDouble(StageProgress::fraction)
		.thenComparing(StageProgress::sentence);

	/**
	 * Both together. The order in which they came makes no difference, nor that one came
	 * twice.
	 * @param other of the same stage and attempt
	 * @return the newer sign of life, completed if either is
	 */
	StageProgress and(StageProgress other) {
		StageProgress newer = (NEWER.compare(this, other) >= 0) ? this : other;
		return new StageProgress(newer.sequence, newer.fraction, newer.sentence, this.completed || other.completed);
	}

	double done() {
		return this.completed ? 1 : Math.min(1, Math.max(0, this.fraction));
	}

}
