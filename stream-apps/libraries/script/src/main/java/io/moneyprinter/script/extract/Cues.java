package io.moneyprinter.script.extract;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * The turns of phrase by which English sentences answer a question, by the word the
 * question begins with.
 */
final class Cues {

	private static final Map<String, String> TURNS = Map.of("why",
			"because|that is why|reasons?|caused?|causes|as a result|so that|due to|thanks to|comes? from|began as"
					+ "|begins? as|made|makes?|leads? to|leaves?|leaving|explains?|therefore|dissolv\\w+|carry|carries|brings?",
			"how", "first|then|next|after|finally|until|by \\w+ing|step|through|turns? into|becomes?|made|makes?|using",
			"what", "is an?|is the|are the|means?|called|known as|consists? of|made of|kind of|defined", "who",
			"by|born|led|invented|discovered|founded|wrote|made|built", "when",
			"in \\d{3,4}|\\d{4}|century|years? ago|since|until|before|after", "where",
			"in \\p{Lu}\\w+|at|near|north|south|east|west|coast|found|lies?|between");

	/** A negated sentence mostly answers another question. */
	private static final Pattern NEGATION = Pattern.compile("\\b(?:not|never|no|nor)\\b|n['’]t\\b",
			Pattern.CASE_INSENSITIVE);

	private static final Pattern NOTHING = Pattern.compile("(?!)");

	private final Pattern turns;

	private Cues(Pattern turns) {
		this.turns = turns;
	}

	/**
	 * The cues of a topic.
	 * @param topic a question, or anything else
	 * @return cues that are never found if the topic asks nothing
	 */
	static Cues of(String topic) {
		String first = topic.strip().toLowerCase(java.util.Locale.ROOT).split("\\W+", 2)[0];
		String turns = TURNS.get(first);
		return new Cues(
				(turns != null) ? Pattern.compile("\\b(?:" + turns + ")\\b", Pattern.CASE_INSENSITIVE) : NOTHING);
	}

	boolean in(String sentence) {
		return this.turns.matcher(sentence).find() && !NEGATION.matcher(sentence).find();
	}

}
