package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.LinkedList;
import java.util.List;

import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.video.SpokenScene;

/**
 * Cuts tokens into cues that can be read: lines that fit, no word across a pause or a
 * scene, a new cue at a new sentence.
 */
final class CueCutter {

	/** As many in a line as an eye takes in while it also watches the picture. */
	private static final int LINE_CHARACTERS = 20;

	private static final double CLAUSE_WORTH = 0.3;

	/** A pause that a cue does not outlast. */
	private static final long PAUSE_MILLIS = 700;

	/** How long a cue stays after its last word, if nothing follows. */
	private static final long STAY_MILLIS = 350;

	/** Characters a second that can be read. */
	private static final int READABLE = 20;

	private final LineFit fit;

	CueCutter(LineFit fit) {
		this.fit = fit;
	}

	List<Cue> cut(Captions captions, long endMillis) {
		List<List<Token>> groups = new ArrayList<>();
		for (SpokenScene scene : captions.scenes()) {
			groups.addAll(groups(Tokens.of(scene.words(), captions.language())));
		}
		List<Cue> cues = new ArrayList<>();
		for (int i = 0; i < groups.size(); i++) {
			List<Token> group = groups.get(i);
			long next = (i + 1 < groups.size()) ? groups.get(i + 1).get(0).startMillis() : endMillis;
			long start = group.get(0).startMillis();
			cues.add(new Cue(this.fit.lines(group), start, Math.max(start + 1, end(group, next))));
		}
		return cues;
	}

	/** Long enough to be read where the speech leaves time, never over the next cue. */
	private static long end(List<Token> group, long next) {
		long spoken = group.get(group.size() - 1).endMillis() + STAY_MILLIS;
		long read = group.get(0).startMillis() + characters(group) * 1000L / READABLE;
		return Math.min(next, Math.max(spoken, read));
	}

	/**
	 * What is said in one breath goes into as few cues as it needs, of about the same
	 * length.
	 */
	private List<List<Token>> groups(List<Token> tokens) {
		List<List<Token>> groups = new ArrayList<>();
		int from = 0;
		for (int i = 1; i <= tokens.size(); i++) {
			if (i == tokens.size() || breathes(tokens.get(i - 1), tokens.get(i))) {
				groups.addAll(evenly(tokens.subList(from, i)));
				from = i;
			}
		}
		return groups;
	}

	private static boolean breathes(Token last, Token next) {
		return last.endsSentence() || next.startMillis() - last.endMillis() > PAUSE_MILLIS;
	}

	/** The cheapest way to the end, by the cheapest ways to all places before it. */
	private List<List<Token>> evenly(List<Token> tokens) {
		double[] cost = new double[tokens.size() + 1];
		int[] from = new int[tokens.size() + 1];
		for (int to = 1; to <= tokens.size(); to++) {
			cost[to] = Double.MAX_VALUE;
			for (int start = to - 1; start >= 0 && (start == to - 1 || readable(tokens.subList(start, to))); start--) {
				double through = cost[start] + cost(tokens.subList(start, to), to == tokens.size());
				if (through < cost[to]) {
					cost[to] = through;
					from[to] = start;
				}
			}
		}
		LinkedList<List<Token>> groups = new LinkedList<>();
		for (int to = tokens.size(); to > 0; to = from[to]) {
			groups.addFirst(tokens.subList(from[to], to));
		}
		return groups;
	}

	/**
	 * Another cue costs as much as all the room left in one; a clause's end is worth some
	 * room.
	 */
	private double cost(List<Token> group, boolean last) {
		double room = (double) Math.max(0, most() - characters(group)) / most();
		boolean clause = last || group.get(group.size() - 1).endsClause();
		return 1 + room * room - (clause ? CLAUSE_WORTH : 0);
	}

	private boolean readable(List<Token> group) {
		return characters(group) <= most() && this.fit.fits(group);
	}

	private int most() {
		return this.fit.most() * LINE_CHARACTERS;
	}

	private static int characters(List<Token> group) {
		return group.stream().mapToInt(Token::characters).sum();
	}

}
