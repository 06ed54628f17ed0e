package io.moneyprinter.speech.mary;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

import io.moneyprinter.speech.english.Pause;
import io.moneyprinter.speech.english.SpokenWord;
import io.moneyprinter.speech.mary.Utterance.Token;
import io.moneyprinter.video.TimedWord;

/**
 * Some sentences that the engine speaks at once. It knows which letters of what the
 * engine reads belong to which word of the script.
 */
final class Passage {

	/** Beyond this a passage ends with the sentence: about 20 s of speech. */
	private static final int ENOUGH = 300;

	/** Beyond this it ends anywhere; the engine's memory grows with the passage. */
	private static final int TOO_MUCH = 1_000;

	private final List<SpokenWord> words;

	private final StringBuilder text = new StringBuilder();

	/** For every character of the text, the word it belongs to. */
	private final List<Integer> owners = new ArrayList<>();

	private Passage(List<SpokenWord> words) {
		this.words = List.copyOf(words);
		Pause due = Pause.NONE;
		for (int i = 0; i < words.size(); i++) {
			if (!words.get(i).silent()) {
				append(this.text.isEmpty() ? "" : due.mark() + " ", i);
				append(words.get(i).spoken(), i);
				due = Pause.NONE;
			}
			due = due.orAtLeast(words.get(i).pause());
		}
		append(due.endsSentence() ? due.mark() : ".", words.size() - 1);
	}

	/**
	 * Cuts a text into passages.
	 * @param words of the whole text
	 * @return passages in order; together they have all words
	 */
	static List<Passage> of(List<SpokenWord> words) {
		List<Passage> passages = new ArrayList<>();
		List<SpokenWord> current = new ArrayList<>();
		int length = 0;
		for (SpokenWord word : words) {
			current.add(word);
			length += word.spoken().length() + 1;
			if (length > TOO_MUCH || length > ENOUGH && word.pause().endsSentence()) {
				passages.add(new Passage(current));
				current.clear();
				length = 0;
			}
		}
		if (!current.isEmpty()) {
			passages.add(new Passage(current));
		}
		return passages;
	}

	private void append(String piece, int word) {
		this.text.append(piece);
		for (int i = 0; i < piece.length(); i++) {
			this.owners.add(word);
		}
	}

	boolean silent() {
		return this.words.stream().allMatch(SpokenWord::silent);
	}

	/**
	 * What the engine gets to read.
	 * @return plain words and punctuation
	 */
	String text() {
		return this.text.toString();
	}

	/**
	 * Finds the script's words in what was heard.
	 * @param tokens of the engine, which follow the text but divide it in their own way
	 * @return one timed word for each of the script; silent ones take no time
	 */
	List<TimedWord> align(List<Token> tokens) {
		long[] starts = new long[this.words.size()];
		long[] ends = new long[this.words.size()];
		Arrays.fill(starts, -1);
		int at = 0;
		for (Token token : tokens) {
			int found = this.text.indexOf(token.text(), at);
			int word = this.owners.get(Math.min((found >= 0) ? found : at, this.owners.size() - 1));
			at = (found >= 0) ? found + token.text().length() : at;
			starts[word] = (starts[word] < 0) ? token.startMillis() : starts[word];
			ends[word] = token.endMillis();
		}
		return timed(starts, ends);
	}

	private List<TimedWord> timed(long[] starts, long[] ends) {
		List<TimedWord> timed = new ArrayList<>();
		long heardUntil = 0;
		for (int i = 0; i < this.words.size(); i++) {
			long start = (starts[i] < 0) ? heardUntil : Math.max(starts[i], heardUntil);
			heardUntil = Math.max(start, ends[i]);
			timed.add(new TimedWord(this.words.get(i).written(), start, heardUntil));
		}
		return timed;
	}

}
