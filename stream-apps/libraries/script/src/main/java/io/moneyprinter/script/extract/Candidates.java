package io.moneyprinter.script.extract;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;

import io.moneyprinter.script.fit.Candidate;
import io.moneyprinter.script.prose.English;
import io.moneyprinter.script.prose.Sentences;
import io.moneyprinter.script.prose.Vocabulary;
import io.moneyprinter.script.prose.Weights;
import io.moneyprinter.video.VideoRequest;

/**
 * Reads a source into sentences with a value each. A sentence is worth more the more
 * central it is, the more it is about the topic, and where writers put what matters:
 * first and last in the text, first in a paragraph.
 */
final class Candidates {

	private static final double CENTRALITY = 0.7;

	private static final double ABOUT_TOPIC = 0.25;

	private static final double ANSWERS = 1;

	private static final double EARLY = 0.5;

	private static final double OPENS_TEXT = 5;

	private static final double OPENS_PARAGRAPH = 0.3;

	private static final double CLOSES_TEXT = 5;

	private static final double COMFORTABLE_SECONDS = 9;

	private static final double FLOOR = 0.05;

	/** Addresses, code and formulas. */
	private static final Pattern UNSPEAKABLE = Pattern
		.compile("https?://|www\\.|\\S@\\S|[=<>{}|\\\\_→←⇒^~`]|\\w/\\w|\\w\\(|--");

	private static final Pattern ENDED = Pattern.compile("[.!?…。！？؟।][\"'”’»」）)]*$");

	private static final Pattern QUESTION = Pattern.compile(".*[?？؟]\\W*$");

	private final List<List<String>> paragraphs;

	private final boolean english;

	private final double speed;

	private final Cues cues;

	private final Weights weights;

	private final Ranking ranking;

	Candidates(VideoRequest request, String prose) {
		this.paragraphs = Sentences.paragraphs(prose, request.language());
		List<String> sentences = this.paragraphs.stream().flatMap(List::stream).toList();
		this.english = "en".equals(request.language().locale().getLanguage());
		this.speed = request.voice().speed();
		this.cues = Cues.of(request.topic());
		this.weights = new Weights(sentences, request.topic(), Vocabulary.of(request.language()));
		this.ranking = new Ranking(sentences, this.weights);
	}

	Weights weights() {
		return this.weights;
	}

	Ranking ranking() {
		return this.ranking;
	}

	/**
	 * The sentences of the source; what cannot be spoken is barred.
	 * @return in order
	 */
	List<Candidate> all() {
		boolean punctuated = this.paragraphs.stream().flatMap(List::stream).anyMatch(Candidates::speakable);
		List<Candidate> all = new ArrayList<>();
		for (int paragraph = 0; paragraph < this.paragraphs.size(); paragraph++) {
			List<String> sentences = this.paragraphs.get(paragraph);
			for (int place = 0; place < sentences.size(); place++) {
				Candidate candidate = candidate(sentences.get(place), paragraph, place);
				boolean usable = punctuated ? speakable(sentences.get(place)) : hasLetters(sentences.get(place));
				all.add(usable ? candidate : candidate.barred());
			}
		}
		return all;
	}

	/** Some languages and some authors do without full stops. */
	private static boolean hasLetters(String sentence) {
		return sentence.codePoints().anyMatch(Character::isLetter) && !UNSPEAKABLE.matcher(sentence).find();
	}

	/**
	 * What is no sentence (a list's entry, a formula, a line of code) is nothing to be
	 * read aloud.
	 */
	private static boolean speakable(String sentence) {
		long letters = sentence.codePoints().filter(Character::isLetter).count();
		long digits = sentence.codePoints().filter(Character::isDigit).count();
		return ENDED.matcher(sentence).find() && !UNSPEAKABLE.matcher(sentence).find() && letters > 5 * digits;
	}

	private Candidate candidate(String sentence, int paragraph, int place) {
		List<Candidate.Wording> wordings = Shortening.wordings(sentence, this.english)
			.stream()
			.map((text) -> Candidate.Wording.of(text, this.speed))
			.toList();
		boolean leaning = this.english && English.leansOnPredecessor(sentence) && (paragraph > 0 || place > 0);
		return new Candidate(wordings, paragraph, leaning, QUESTION.matcher(sentence).matches(),
				worth(sentence, paragraph) * patience(wordings.get(0).seconds() * this.speed), bonus(paragraph, place));
	}

	private double worth(String sentence, int paragraph) {
		double worth = FLOOR + CENTRALITY * this.ranking.centrality(sentence)
				+ ABOUT_TOPIC * this.weights.aboutTopic(sentence)
				+ EARLY * (1 - (double) paragraph / this.paragraphs.size());
		return (this.english && this.cues.in(sentence)) ? worth + ANSWERS : worth;
	}

	/** Listeners lose the thread of a very long sentence. */
	private static double patience(double seconds) {
		return Math.min(1, COMFORTABLE_SECONDS / seconds);
	}

	private double bonus(int paragraph, int place) {
		boolean lastParagraph = paragraph == this.paragraphs.size() - 1;
		if (lastParagraph && place == this.paragraphs.get(paragraph).size() - 1) {
			return CLOSES_TEXT;
		}
		if (place == 0) {
			return (paragraph == 0) ? OPENS_TEXT : OPENS_PARAGRAPH;
		}
		return 0;
	}

}
