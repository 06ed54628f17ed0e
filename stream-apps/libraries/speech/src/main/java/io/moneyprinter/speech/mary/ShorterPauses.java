package io.moneyprinter.speech.mary;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.speech.mary.Utterance.Silence;
import io.moneyprinter.speech.sound.Sound;
import io.moneyprinter.video.TimedWord;

/**
 * Takes the surplus out of the engine's pauses, all of which it makes 400 ms long: a
 * reader takes less time at a comma than at a sentence's end.
 */
final class ShorterPauses {

	private static final long INSIDE_MILLIS = 240;

	/** What stays of the silence behind the last word. */
	private static final long TAIL_MILLIS = 60;

	private final List<Silence> cuts = new ArrayList<>();

	/**
	 * Plans the cuts.
	 * @param pauses of the utterance
	 * @param last whether nothing is said after it
	 */
	ShorterPauses(List<Silence> pauses, boolean last) {
		for (int i = 0; i < pauses.size(); i++) {
			boolean tail = last && i == pauses.size() - 1;
			if (tail) {
				plan(pauses.get(i), TAIL_MILLIS, TAIL_MILLIS);
			}
			else if (!pauses.get(i).sentence()) {
				plan(pauses.get(i), INSIDE_MILLIS, INSIDE_MILLIS / 2);
			}
		}
	}

	private void plan(Silence pause, long keep, long before) {
		long surplus = pause.endMillis() - pause.startMillis() - keep;
		if (surplus > 0) {
			long from = pause.startMillis() + before;
			this.cuts.add(new Silence(from, from + surplus, pause.sentence()));
		}
	}

	/**
	 * What is left of the sound, piece by piece.
	 * @param sound of the utterance
	 * @return pieces that join without a click
	 */
	List<Sound> cut(Sound sound) {
		List<Sound> pieces = new ArrayList<>();
		long at = 0;
		for (Silence cut : this.cuts) {
			pieces.add(sound.part(at, cut.startMillis()).softened());
			at = cut.endMillis();
		}
		if (at < sound.lengthMillis()) {
			pieces.add(sound.part(at, sound.lengthMillis()).softened());
		}
		return pieces;
	}

	/**
	 * When a word is heard after the cuts.
	 * @param word timed in the uncut sound
	 * @param offsetMillis to be added
	 * @return the word where it is now
	 */
	TimedWord move(TimedWord word, long offsetMillis) {
		return new TimedWord(word.text(), offsetMillis + move(word.startMillis()),
				offsetMillis + move(word.endMillis()));
	}

	private long move(long millis) {
		long removed = 0;
		for (Silence cut : this.cuts) {
			removed += Math.max(0, Math.min(millis, cut.endMillis()) - cut.startMillis());
		}
		return millis - removed;
	}

}
