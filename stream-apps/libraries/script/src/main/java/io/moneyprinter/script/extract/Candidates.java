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

	private static final double CENTRALITY = 1;

	private static final double ABOUT_TOPIC = 0.5;

	private static final double OPENS_TEXT = 1.2;

	private static final double OPENS_PARAGRAPH = 0.25;

	private static final double CLOSES_TEXT = 1;

	private static final double FLOOR = 0.05;

	private static final Pattern ADDRESS = Pattern.compile("https?://|www\\.|\\S+@\\S+");

	private static final Pattern QUESTION = Pattern.compile(".*[?？؟]\\W*$");

	private final List<List<String>> paragraphs;

	private final boolean english;

	private final double speed;

	private final Weights weights;

	private final Ranking ranking;

	Candidates(VideoRequest request, String prose) {
		this.paragraphs = Sentences.paragraphs(prose, request.language());
		List<String> sentences = this.paragraphs.stream().flatMap(List::stream).toList();
		this.english = "en".equals(request.language().locale().getLanguage());
		this.speed = request.voice().speed();
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
		List<Candidate> all = new ArrayList<>();
		for (int paragraph = 0; paragraph < this.paragraphs.size(); paragraph++) {
			List<String> sentences = this.paragraphs.get(paragraph);
			for (int place = 0; place < sentences.size(); place++) {
				Candidate candidate = candidate(sentences.get(place), paragraph, place);
				all.add(speakable(sentences.get(place)) ? candidate : candidate.barred());
			}
		}
		return all;
	}

	private static boolean speakable(String sentence) {
		return sentence.codePoints().anyMatch(Character::isLetter) && !ADDRESS.matcher(sentence).find();
	}

	private Candidate candidate(String sentence, int paragraph, int place) {
		List<Candidate.Wording> wordings = Shortening.wordings(sentence, this.english)
			.stream()
			.map((text) -> Candidate.Wording.of(text, this.speed))
			.toList();
		boolean leaning = this.english && English.leansOnPredecessor(sentence) && (paragraph > 0 || place > 0);
		return new Candidate(wordings, paragraph, leaning, QUESTION.matcher(sentence).matches(),
				worth(sentence, paragraph, place));
	}

	private double worth(String sentence, int paragraph, int place) {
		double worth = FLOOR + CENTRALITY * this.ranking.centrality(sentence)
				+ ABOUT_TOPIC * this.weights.aboutTopic(sentence);
		if (place == 0) {
			worth += (paragraph == 0) ? OPENS_TEXT : OPENS_PARAGRAPH;
		}
		if (paragraph == this.paragraphs.size() - 1 && place == this.paragraphs.get(paragraph).size() - 1) {
			worth += CLOSES_TEXT;
		}
		return worth;
	}

}
