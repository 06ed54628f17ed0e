package io.moneyprinter.script.extract;

import java.util.ArrayList;
import java.util.Collections;
import java.util.Comparator;
import java.util.IdentityHashMap;
import java.util.List;
import java.util.Set;

import io.moneyprinter.artifacts.ContentKey;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.fit.Candidate;
import io.moneyprinter.script.fit.Selection;
import io.moneyprinter.script.prose.SceneCut;
import io.moneyprinter.script.prose.SceneLabels;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.Origin;
import io.moneyprinter.video.Scene;
import io.moneyprinter.video.Script;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

/**
 * Picks the script out of the request's source text. Every sentence is the source's own,
 * at most shortened; nothing is added, so the film says what the source says.
 */
public final class ExtractiveWriter implements ScriptWriter {

	/** The film has a little air of its own between scenes, so the words take less. */
	private static final double FEWEST = 0.93;

	private static final double MOST = 1.03;

	/** Two sentences more alike than this say the same thing twice. */
	private static final double ALIKE = 0.6;

	/** A text of repetitions only must not be chosen from for ever. */
	private static final int MOST_ROUNDS = 5;

	@Override
	public ContentKey key(VideoRequest request, VideoId video) {
		return ContentKey.of("extract/1")
			.with("topic", request.topic())
			.with("source", source(request))
			.with("language", request.language())
			.with("length", request.length())
			.with("speed", request.voice().speed())
			.build();
	}

	@Override
	public Script write(VideoRequest request, VideoId video) {
		Candidates candidates = new Candidates(request, SourceText.proseOf(source(request)));
		List<Selection.Pick> picks = picks(candidates, request.length().toMillis() / 1000.0);
		SceneLabels labels = new SceneLabels(candidates.weights(), request.language());
		List<Scene> scenes = SceneCut.of(request.language())
			.narrations(paragraphs(picks))
			.stream()
			.map(labels::scene)
			.toList();
		return new Script(request.topic(), request.language(), scenes, origin(picks, request));
	}

	private static String source(VideoRequest request) {
		String source = request.source();
		if (source == null) {
			throw InvalidRequestException.of("source", "empty", "a text of sentences to pick from");
		}
		return source;
	}

	private static List<Selection.Pick> picks(Candidates source, double seconds) {
		List<Candidate> candidates = new ArrayList<>(source.all());
		if (candidates.stream().allMatch(Candidate::isBarred)) {
			throw InvalidRequestException.of("source", "without a sentence", "a text of sentences to pick from");
		}
		List<Selection.Pick> picks = Selection.best(candidates, FEWEST * seconds, MOST * seconds);
		for (int round = 0; round < MOST_ROUNDS; round++) {
			Set<Candidate> repetitions = repetitions(picks, source.ranking());
			if (repetitions.isEmpty()) {
				break;
			}
			candidates.replaceAll((candidate) -> repetitions.contains(candidate) ? candidate.barred() : candidate);
			picks = Selection.best(candidates, FEWEST * seconds, MOST * seconds);
		}
		return picks.isEmpty() ? List.of(shortest(candidates)) : picks;
	}

	/** The later ones of picked sentences that say the same. */
	private static Set<Candidate> repetitions(List<Selection.Pick> picks, Ranking ranking) {
		Set<Candidate> repetitions = Collections.newSetFromMap(new IdentityHashMap<>());
		for (int later = 1; later < picks.size(); later++) {
			Candidate second = picks.get(later).candidate();
			if (picks.subList(0, later)
				.stream()
				.anyMatch((first) -> ranking.similarity(first.candidate().text(), second.text()) > ALIKE)) {
				repetitions.add(second);
			}
		}
		return repetitions;
	}

	/** No sentence is as short as the film should be. */
	private static Selection.Pick shortest(List<Candidate> candidates) {
		Comparator<Candidate> standing = Comparator
			.comparing((candidate) -> candidate.leaning() || candidate.question());
		return candidates.stream()
			.filter((candidate) -> !candidate.isBarred())
			.min(standing.thenComparing((candidate) -> candidate.shortest().seconds()))
			.map((candidate) -> new Selection.Pick(candidate, candidate.shortest()))
			.orElseThrow();
	}

	private static List<List<String>> paragraphs(List<Selection.Pick> picks) {
		List<List<String>> paragraphs = new ArrayList<>();
		int current = -1;
		for (Selection.Pick pick : picks) {
			if (pick.candidate().paragraph() != current) {
				current = pick.candidate().paragraph();
				paragraphs.add(new ArrayList<>());
			}
			paragraphs.get(paragraphs.size() - 1).add(pick.wording().text());
		}
		return paragraphs;
	}

	private static Origin origin(List<Selection.Pick> picks, VideoRequest request) {
		double spoken = picks.stream().mapToDouble((pick) -> pick.wording().seconds()).sum();
		double asked = request.length().toMillis() / 1000.0;
		String sentence = "The script is made of " + picks.size() + " sentence" + ((picks.size() == 1) ? "" : "s")
				+ " of the given source, in its words and its order.";
		if (spoken < 0.9 * asked) {
			sentence += " The source has words for only about %.0f of the %.0f seconds that were asked for."
				.formatted(spoken, asked);
		}
		if (spoken > 1.1 * asked) {
			sentence += " Its shortest sentence already takes about %.0f seconds.".formatted(spoken);
		}
		return new Origin("extract", sentence);
	}

}
