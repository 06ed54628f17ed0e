package io.moneyprinter.script.fit;

import java.util.ArrayDeque;
import java.util.Arrays;
import java.util.Comparator;
import java.util.Deque;
import java.util.List;
import java.util.stream.IntStream;

/**
 * Picks the sentences that are worth most together and fit the time, in the order they
 * come. A knapsack over three states: was the sentence before picked, and does it still
 * wait for its answer.
 */
public final class Selection {

	private static final int SKIPPED = 0;

	private static final int PICKED = 1;

	private static final int ASKED = 2;

	private static final int STATES = 3;

	/** What two neighbours gain by staying together, as a share of the second's value. */
	private static final double FLOW = 0.3;

	private static final double MOST_STEPS = 2400;

	private static final double FINEST_STEP_SECONDS = 0.1;

	private final List<Candidate> candidates;

	private final double step;

	private final int room;

	/** The best value of each state, by steps of time used; negative if unreachable. */
	private double[][] best;

	/** Per sentence: where each cell came from, as previous state and wording + 1. */
	private final byte[][][] trail;

	/**
	 * One picked sentence.
	 *
	 * @param candidate which
	 * @param wording in which of its forms
	 */
	public record Pick(Candidate candidate, Candidate.Wording wording) {
	}

	private Selection(List<Candidate> candidates, double mostSeconds) {
		this.candidates = candidates;
		this.step = Math.max(FINEST_STEP_SECONDS, mostSeconds / MOST_STEPS);
		this.room = (int) (mostSeconds / this.step);
		this.trail = new byte[candidates.size()][][];
		this.best = unreachable();
		this.best[SKIPPED][0] = 0;
	}

	/**
	 * Picks sentences.
	 * @param candidates in the order of the script
	 * @param fewestSeconds below which the film would be too short
	 * @param mostSeconds above which it would be too long
	 * @return the best choice within the bounds, else the best below them; empty if not
	 * even one sentence fits
	 */
	public static List<Pick> best(List<Candidate> candidates, double fewestSeconds, double mostSeconds) {
		Selection selection = new Selection(candidates, mostSeconds);
		for (int i = 0; i < candidates.size(); i++) {
			selection.consider(i);
		}
		return selection.picks(selection.bestEnd((int) Math.ceil(fewestSeconds / selection.step)));
	}

	private void consider(int index) {
		double[][] next = unreachable();
		byte[][] from = new byte[STATES][this.room + 1];
		Candidate candidate = this.candidates.get(index);
		for (int state = 0; state < STATES; state++) {
			for (int used = 0; used <= this.room; used++) {
				if (this.best[state][used] >= 0) {
					skip(next, from, state, used);
					pick(next, from, state, used, candidate, neighbours(index));
				}
			}
		}
		this.best = next;
		this.trail[index] = from;
	}

	private boolean neighbours(int index) {
		return index > 0 && this.candidates.get(index - 1).paragraph() == this.candidates.get(index).paragraph();
	}

	private void skip(double[][] next, byte[][] from, int state, int used) {
		if (state != ASKED) {
			improve(next, from, SKIPPED, used, this.best[state][used], trace(state, -1));
		}
	}

	private void pick(double[][] next, byte[][] from, int state, int used, Candidate candidate, boolean neighbours) {
		if (candidate.isBarred() || (candidate.leaning() && state == SKIPPED)) {
			return;
		}
		for (int wording = 0; wording < candidate.wordings().size(); wording++) {
			int then = used + steps(candidate, wording);
			if (then <= this.room) {
				double gain = candidate.value(wording) * ((neighbours && state != SKIPPED) ? 1 + FLOW : 1);
				improve(next, from, candidate.question() ? ASKED : PICKED, then, this.best[state][used] + gain,
						trace(state, wording));
			}
		}
	}

	private int steps(Candidate candidate, int wording) {
		return Math.max(1, (int) Math.round(candidate.wordings().get(wording).seconds() / this.step));
	}

	private static void improve(double[][] next, byte[][] from, int state, int used, double value, byte trace) {
		if (value > next[state][used]) {
			next[state][used] = value;
			from[state][used] = trace;
		}
	}

	private static byte trace(int state, int wording) {
		return (byte) ((wording + 1) * STATES + state);
	}

	private int bestEnd(int fewest) {
		int within = bestBetween(Math.min(fewest, this.room), this.room);
		return (value(within) > 0) ? within : bestBetween(0, this.room);
	}

	private int bestBetween(int from, int to) {
		return IntStream.rangeClosed(from, to).boxed().max(Comparator.comparingDouble(this::value)).orElse(0);
	}

	private double value(int used) {
		return Math.max(this.best[SKIPPED][used], this.best[PICKED][used]);
	}

	private List<Pick> picks(int end) {
		Deque<Pick> picks = new ArrayDeque<>();
		int used = end;
		int state = (this.best[PICKED][used] > this.best[SKIPPED][used]) ? PICKED : SKIPPED;
		for (int i = this.candidates.size() - 1; i >= 0; i--) {
			int trace = this.trail[i][state][used];
			int wording = trace / STATES - 1;
			if (wording >= 0) {
				Candidate candidate = this.candidates.get(i);
				picks.addFirst(new Pick(candidate, candidate.wordings().get(wording)));
				used -= steps(candidate, wording);
			}
			state = trace % STATES;
		}
		return List.copyOf(picks);
	}

	private double[][] unreachable() {
		double[][] cells = new double[STATES][this.room + 1];
		for (double[] row : cells) {
			Arrays.fill(row, -1);
		}
		return cells;
	}

}
