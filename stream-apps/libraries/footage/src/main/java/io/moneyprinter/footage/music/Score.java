package io.moneyprinter.footage.music;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.SplittableRandom;

/**
 * Writes a piece: chords in four-bar rounds, a plucked figure, a bell's tune that comes
 * back, bass and drums once it has begun, and a last chord that rings out.
 */
final class Score {

	private static final int BEATS = 4;

	/** How long the last chord rings, in seconds. */
	private static final double RING = 3.5;

	private final Style style;

	private final SplittableRandom random;

	private final int root;

	private final int[] progression;

	private final int[] figure;

	private final int[] tune;

	private final int bars;

	private final double bar;

	private final double length;

	private final List<Note> notes = new ArrayList<>();

	private Score(Style style, long seed, double seconds) {
		this.style = style;
		this.random = new SplittableRandom(seed);
		this.length = seconds;
		this.root = 45 + this.random.nextInt(8);
		this.progression = pick(style.progressions());
		this.figure = pick(style.figures());
		this.tune = tune();
		double beat = 60.0 / (style.slowest() + this.random.nextInt(style.fastest() - style.slowest() + 1));
		this.bars = (int) Math.max(0, Math.round((seconds - RING) / (beat * BEATS)));
		this.bar = (this.bars == 0) ? beat * BEATS : (seconds - RING) / this.bars;
	}

	/**
	 * Writes a piece.
	 * @param style of the piece
	 * @param seed decides key, pace, chords and tune
	 * @param seconds how long it is
	 * @return its notes, ordered by start
	 */
	static List<Note> write(Style style, long seed, double seconds) {
		Score score = new Score(style, seed, seconds);
		int[] voicing = score.triad(score.progression[0]);
		for (int number = 0; number < score.bars; number++) {
			voicing = nearest(score.triad(score.progression[number % score.progression.length]), voicing);
			score.writeBar(number, voicing);
		}
		score.writeEnding(nearest(score.triad(0), voicing));
		score.notes.sort(Comparator.comparingDouble(Note::start));
		return score.notes;
	}

	private int[] pick(int[][] choices) {
		return choices[this.random.nextInt(choices.length)];
	}

	/** Eight steps of two bars: mostly neighbours, with rests. */
	private int[] tune() {
		int[] steps = new int[8];
		int step = 2 * this.random.nextInt(3);
		for (int i = 0; i < steps.length; i++) {
			boolean rest = i % 4 == 3 || (i % 2 == 1 && this.random.nextInt(3) == 0);
			step = Math.min(Math.max(step + this.random.nextInt(5) - 2, -2), 6);
			steps[i] = rest ? Integer.MIN_VALUE : step;
		}
		return steps;
	}

	private int[] triad(int step) {
		return new int[] { this.style.key(this.root + 12, step), this.style.key(this.root + 12, step + 2),
				this.style.key(this.root + 12, step + 4) };
	}

	/** The chord's notes moved by octaves to lie close to the chord before. */
	private static int[] nearest(int[] chord, int[] before) {
		int middle = (before[0] + before[1] + before[2]) / 3;
		int[] moved = chord.clone();
		for (int i = 0; i < moved.length; i++) {
			while (moved[i] > middle + 6) {
				moved[i] -= 12;
			}
			while (moved[i] < middle - 6) {
				moved[i] += 12;
			}
		}
		Arrays.sort(moved);
		return moved;
	}

	private void writeBar(int number, int[] chord) {
		double at = number * this.bar;
		boolean last = number == this.bars - 1;
		for (int i = 0; i < chord.length; i++) {
			add(Instrument.PAD, at, this.bar, chord[i], 0.5, 0.5 * (i - 1));
		}
		if (number >= 1 || this.bars < 4) {
			pluck(at, chord, (number < 3) ? 0.62 : 0.8);
		}
		if (number >= 2) {
			bass(at, number);
		}
		if (this.style.drums() > 0 && number >= 4 && !last) {
			drums(at);
		}
		if (number >= 2 && number / 2 % 4 != 3 && !last) {
			bell(at, number);
		}
	}

	private void pluck(double at, int[] chord, double loudness) {
		double eighth = this.bar / 8;
		for (int i = 0; i < this.figure.length; i++) {
			int degree = this.figure[i];
			if (degree >= 0) {
				int key = chord[degree % 3] + 12 * (1 + degree / 3);
				double human = 0.85 + 0.3 * this.random.nextDouble();
				add(Instrument.PLUCK, at + i * eighth + 0.006 * this.random.nextDouble(), eighth, key,
						loudness * human * ((i % 4 == 0) ? 1 : 0.8), 0.55 * StrictMath.sin(1.7 * i));
			}
		}
	}

	private void bass(double at, int number) {
		int key = this.style.key(this.root - 12, this.progression[number % this.progression.length]);
		int low = (key > 44) ? key - 12 : key;
		if (this.style.drums() > 0) {
			add(Instrument.BASS, at, 0.36 * this.bar, low, 0.85, 0);
			add(Instrument.BASS, at + 0.375 * this.bar, 0.1 * this.bar, low, 0.55, 0);
			add(Instrument.BASS, at + 0.5 * this.bar, 0.45 * this.bar, low, 0.75, 0);
		}
		else {
			add(Instrument.BASS, at, 0.92 * this.bar, low, 0.8, 0);
		}
	}

	private void drums(double at) {
		double eighth = this.bar / 8;
		add(Instrument.KICK, at, 0.2, 36, 0.8, 0);
		add(Instrument.KICK, at + 4 * eighth, 0.2, 36, 0.7, 0);
		for (int i = 0; i < 8; i++) {
			double accent = (i % 2 == 1) ? 0.62 : 0.34;
			add(Instrument.SHAKER, at + i * eighth, 0.1, 90, accent * (0.85 + 0.3 * this.random.nextDouble()), 0.3);
		}
	}

	private void bell(double at, int number) {
		int[] half = (number % 2 == 0) ? new int[] { 0, 4 } : new int[] { 4, 8 };
		int chord = this.progression[number % this.progression.length];
		for (int i = half[0]; i < half[1]; i++) {
			if (this.tune[i] != Integer.MIN_VALUE) {
				int step = (i % 4 == 0) ? chord + 2 * Math.floorMod(this.tune[i], 3) : this.tune[i];
				int key = this.style.key(this.root + 24, Math.floorMod(step, 9));
				add(Instrument.BELL, at + (i - half[0]) * this.bar / 4, this.bar / 4, key, 0.5, -0.25);
			}
		}
	}

	private void writeEnding(int[] chord) {
		double at = this.bars * this.bar;
		double ring = this.length - at;
		for (int i = 0; i < chord.length; i++) {
			add(Instrument.PAD, at, Math.max(0.2, ring - 1.6), chord[i], 0.5, 0.5 * (i - 1));
			add(Instrument.PLUCK, at + 0.07 * i, ring, chord[i] + 12, 0.7, 0.3 * (i - 1));
		}
		add(Instrument.BASS, at, Math.max(0.2, ring - 1.2), this.style.key(this.root - 12, 0), 0.7, 0);
	}

	private void add(Instrument instrument, double start, double length, int key, double loudness, double pan) {
		this.notes.add(new Note(instrument, start, length, key, loudness, pan));
	}

}
