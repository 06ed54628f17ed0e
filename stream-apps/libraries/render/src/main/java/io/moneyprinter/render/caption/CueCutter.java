package io.moneyprinter.render.caption;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.storyboard.Captions;
import io.moneyprinter.video.SpokenScene;

/**
 * Cuts tokens into cues that can be read: two lines that fit, no word across a pause or a
 * scene, a new cue at a new sentence.
 */
final class CueCutter {

	/** As many as fit into an eye's span while it also watches the picture. */
	private static final int MOST_CHARACTERS = 40;

	/** From here on a comma is a good place to end. */
	private static final int ENOUGH_CHARACTERS = 18;

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
		long read = group.get(0).startMillis() + group.stream().mapToInt(Token::characters).sum() * 1000L / READABLE;
		return Math.min(next, Math.max(spoken, read));
	}

	private List<List<Token>> groups(List<Token> tokens) {
		List<List<Token>> groups = new ArrayList<>();
		List<Token> group = new ArrayList<>();
		for (int i = 0; i < tokens.size(); i++) {
			Token token = tokens.get(i);
			if (!group.isEmpty() && ends(group, token)) {
				groups.add(group);
				group = new ArrayList<>();
			}
			group.add(token);
		}
		if (!group.isEmpty()) {
			groups.add(group);
		}
		return groups;
	}

	private boolean ends(List<Token> group, Token next) {
		Token last = group.get(group.size() - 1);
		int characters = group.stream().mapToInt(Token::characters).sum();
		List<Token> longer = new ArrayList<>(group);
		longer.add(next);
		return last.endsSentence() || next.startMillis() - last.endMillis() > PAUSE_MILLIS
				|| (last.endsClause() && characters >= ENOUGH_CHARACTERS)
				|| characters + next.characters() > MOST_CHARACTERS || !this.fit.fits(longer);
	}

}
