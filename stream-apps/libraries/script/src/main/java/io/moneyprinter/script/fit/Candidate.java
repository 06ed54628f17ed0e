package io.moneyprinter.script.fit;

import java.util.List;

import io.moneyprinter.script.SpeakingTime;

/**
 * A sentence that may become part of the script.
 *
 * @param wordings the sentence, and shorter forms of it that say the same, longest first
 * @param paragraph which paragraph it stands in, from 0
 * @param leaning whether it only makes sense behind its predecessor
 * @param question whether it only makes sense before its successor
 * @param worth how much the script gains by it, in proportion to others; 0 if it must not
 * be picked
 * @param bonus gained once, however long the wording; for what opens or closes
 */
public record Candidate(List<Wording> wordings, int paragraph, boolean leaning, boolean question, double worth,
		double bonus) {

	private static final double LENGTH_COUNTS = 0.8;

	/**
	 * One form of a sentence.
	 *
	 * @param text as it would be spoken
	 * @param seconds how long that takes
	 */
	public record Wording(String text, double seconds) {

		/**
		 * A form with the time it takes.
		 * @param text as it would be spoken
		 * @param speed of the voice
		 * @return the form
		 */
		public static Wording of(String text, double speed) {
			return new Wording(text, SpeakingTime.of(text, speed).toMillis() / 1000.0);
		}

	}

	/**
	 * The gain by one wording. Longer ones say more, but not in proportion.
	 * @param wording which, from 0
	 * @return more than 0 unless barred
	 */
	double value(int wording) {
		return this.worth * Math.pow(this.wordings.get(wording).seconds(), LENGTH_COUNTS) + this.bonus;
	}

	/**
	 * The same sentence, kept in its place only so that its neighbours know theirs.
	 * @return never picked
	 */
	public Candidate barred() {
		return new Candidate(this.wordings, this.paragraph, this.leaning, this.question, 0, 0);
	}

	/**
	 * Whether the sentence must not be picked.
	 * @return {@code true} if it is only there for its neighbours
	 */
	public boolean isBarred() {
		return this.worth <= 0;
	}

	/**
	 * The fullest form.
	 * @return its text
	 */
	public String text() {
		return this.wordings.get(0).text();
	}

	/**
	 * The shortest form.
	 * @return its text and time
	 */
	public Wording shortest() {
		return this.wordings.get(this.wordings.size() - 1);
	}

}
