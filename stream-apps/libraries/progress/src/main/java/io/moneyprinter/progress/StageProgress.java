package io.moneyprinter.progress;

import java.time.Duration;
import java.time.Instant;
import java.util.Comparator;

import com.fasterxml.jackson.annotation.JsonInclude;
import org.jspecify.annotations.Nullable;

/**
 * How far one stage of an attempt is.
 *
 * @param sequence of the newest sign of life; 0 if it has only begun
 * @param fraction of its work that is done, 0 to 1
 * @param sentence what it was doing then; empty if it did not say
 * @param completed whether its result is there
 * @param begunAt when it began, for the last time if it had to begin again; {@code null}
 * if that was not heard
 * @param asOf time of the newest sign of life; {@code null} in stores of earlier versions
 */
@JsonInclude(JsonInclude.Include.NON_NULL)
record StageProgress(long sequence, double fraction, String sentence, boolean completed, @Nullable Instant begunAt,
		@Nullable Instant asOf) {

	private static final Comparator<StageProgress> NEWER = Comparator
		.comparing((StageProgress progress) -> (progress.asOf != null) ? progress.asOf : Instant.MIN)
		.thenComparingLong(StageProgress::sequence)
		.thenComparingDouble(StageProgress::fraction)
		.thenComparing(StageProgress::sentence);

	static StageProgress begun(Instant at) {
		return new StageProgress(0, 0, "", false, at, at);
	}

	static StageProgress completed(Instant at) {
		return new StageProgress(0, 1, "", true, null, at);
	}

	/**
	 * Both together. The order in which they came makes no difference, nor that one came
	 * twice.
	 * @param other of the same stage and attempt
	 * @return the newer sign of life, completed if either is
	 */
	StageProgress and(StageProgress other) {
		StageProgress newer = (NEWER.compare(this, other) >= 0) ? this : other;
		return new StageProgress(newer.sequence, newer.fraction, newer.sentence, this.completed || other.completed,
				later(this.begunAt, other.begunAt), newer.asOf);
	}

	double done() {
		return this.completed ? 1 : Math.min(1, Math.max(0, this.fraction));
	}

	/** For how long it has been seen at work, since it last began. */
	Duration worked() {
		boolean known = this.begunAt != null && this.asOf != null && this.begunAt.isBefore(this.asOf);
		return known ? Duration.between(this.begunAt, this.asOf) : Duration.ZERO;
	}

	/** Whether it began, or began again, after a moment. */
	boolean begunAfter(Instant moment) {
		return this.begunAt != null && this.begunAt.isAfter(moment);
	}

	private static @Nullable Instant later(@Nullable Instant one, @Nullable Instant other) {
		if (one == null || other == null) {
			return (one != null) ? one : other;
		}
		return one.isAfter(other) ? one : other;
	}

}
