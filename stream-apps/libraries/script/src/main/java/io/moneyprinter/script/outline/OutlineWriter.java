package io.moneyprinter.script.outline;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.IntStream;
import java.util.stream.Stream;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.fit.Candidate;
import io.moneyprinter.script.fit.Selection;
import io.moneyprinter.script.prose.Term;
import io.moneyprinter.script.prose.Vocabulary;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Language;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Writes an outline when there is nothing but a topic and nobody to ask. It claims
 * nothing about the topic; it tells a listener how to go about it, by the kind of
 * question the topic is. English only.
 */
public final class OutlineWriter implements ScriptWriter {

	private static final double FEWEST = 0.93;

	private static final double MOST = 1.03;

	private static final double OPENING = 5;

	private static final double CLOSING = 3;

	private static final int TOPIC_KEYWORDS = 3;

	private static final String ADVICE = "No language model is configured, so the script is an outline of what to ask"
			+ " and claims nothing about the topic. For a script about it, give a text to pick from (--source FILE), your"
			+ " own script, or name a model that speaks the OpenAI protocol: MONEYPRINTER_LLM_BASE_URL and"
			+ " MONEYPRINTER_LLM_MODEL, with MONEYPRINTER_LLM_API_KEY if it wants one. A running Ollama on this machine is"
			+ " found by itself.";

	@Override
	public ContentKey key(VideoRequest request, VideoId video) {
		return ContentKey.of("outline/1")
			.with("topic", request.topic())
			.with("language", request.language())
			.with("length", request.length())
			.with("speed", request.voice().speed())
			.build();
	}

	@Override
	public Script write(VideoRequest request, VideoId video) {
		if (!"en".equals(request.language().locale().getLanguage())) {
			throw InvalidRequestException.of("language", request.language(),
					"en as long as no language model is configured (MONEYPRINTER_LLM_BASE_URL, MONEYPRINTER_LLM_MODEL)"
							+ " and the request brings neither script nor source");
		}
		SpokenTopic topic = SpokenTopic.of(request.topic());
		Outline outline = Outline.of(QuestionKind.of(request.topic().strip()), topic);
		List<Candidate> candidates = candidates(outline, request.voice().speed());
		double seconds = request.length().toMillis() / 1000.0;
		List<Selection.Pick> picks = Selection.best(candidates, FEWEST * seconds, MOST * seconds);
		if (picks.isEmpty() || picks.get(0).candidate() != candidates.get(0)) {
			picks = List.of(new Selection.Pick(candidates.get(0), candidates.get(0).shortest()));
		}
		return new Script(request.topic(), request.language(), scenes(outline, picks, request), origin(picks, seconds));
	}

	/** The opening and the closing step are wanted most, then the earlier ones. */
	private static List<Candidate> candidates(Outline outline, double speed) {
		List<Candidate> candidates = new ArrayList<>();
		int last = outline.steps().size() - 1;
		for (int step = 0; step <= last; step++) {
			double worth = (step == 0) ? OPENING : (step == last) ? CLOSING : 1 - 0.5 * step / last;
			candidates.add(new Candidate(wordings(outline.steps().get(step), speed), step, false, false, worth, 0));
		}
		return candidates;
	}

	/** A step may end after any of its sentences. */
	private static List<Candidate.Wording> wordings(Outline.Step step, double speed) {
		return IntStream.iterate(step.sentences().size(), (count) -> count > 0, (count) -> count - 1)
			.mapToObj((count) -> String.join(" ", step.sentences().subList(0, count)))
			.map((text) -> Candidate.Wording.of(text, speed))
			.toList();
	}

	private static List<Scene> scenes(Outline outline, List<Selection.Pick> picks, VideoRequest request) {
		List<String> topic = keywords(request.topic(), request.language(), TOPIC_KEYWORDS);
		List<Scene> scenes = new ArrayList<>();
		for (Selection.Pick pick : picks) {
			String heading = outline.steps().get(pick.candidate().paragraph()).heading();
			Stream<String> pictured = Stream.concat(topic.stream(),
					keywords(heading.toLowerCase(Locale.ROOT), request.language(), MAX_KEYWORDS - TOPIC_KEYWORDS)
						.stream());
			scenes.add(new Scene(scenes.size() + 1, heading, pick.wording().text(), pictured.distinct().toList()));
		}
		return scenes;
	}

	private static List<String> keywords(String text, Language language, int most) {
		return Vocabulary.of(language)
			.terms(text)
			.stream()
			.map(Term::surface)
			.filter((word) -> Character.isLetter(word.codePointAt(0)))
			.distinct()
			.limit(most)
			.toList();
	}

	private static Origin origin(List<Selection.Pick> picks, double asked) {
		double spoken = picks.stream().mapToDouble((pick) -> pick.wording().seconds()).sum();
		return new Origin("outline",
				(spoken < 0.9 * asked)
						? ADVICE + " An outline has words for only about %.0f of the %.0f seconds that were asked for."
							.formatted(spoken, asked)
						: ADVICE);
	}

}
