package io.moneyprinter.script.prose;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.text.FilteredBreakIteratorBuilder;
import com.ibm.icu.util.ULocale;
import io.moneyprinter.video.Language;

/**
 * Cuts text into paragraphs and sentences by the rules of its language (ICU), which know
 * that "Dr." ends no sentence and that "。" does.
 */
public final class Sentences {

	/** Languages whose sentences follow each other without a space. */
	static final Set<String> UNSPACED = Set.of("zh", "ja");

	private static final Pattern PARAGRAPH_END = Pattern.compile("\\R\\s*\\R");

	/**
	 * A line that only wraps: it does not end a sentence, and what follows does not look
	 * like a beginning.
	 */
	private static final Pattern WRAP = Pattern.compile("(?<![.!?…。！？؟:;])[ \\t]*\\R[ \\t]*(?=[\\p{Ll}\\p{N}(\"'])");

	private static final Pattern WIDE_WRAP = Pattern.compile("(?<=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}、，])"
			+ "[ \\t]*\\R[ \\t]*(?=[\\p{IsHan}\\p{IsHiragana}\\p{IsKatakana}])");

	/** English abbreviations before names that ICU's list does not have. */
	private static final List<String> TITLES = List.of("Dr.", "Mr.", "Mrs.", "Ms.", "Prof.", "St.", "Mt.", "Gen.",
			"Col.", "Capt.", "Lt.", "Sgt.", "Rev.", "Hon.", "Sen.", "Rep.", "Gov.", "vs.", "e.g.", "i.e.", "approx.");

	private static final Set<String> ORDINALS_WITH_STOP = Set.of("de", "da", "nb", "nn", "no", "fi", "et", "cs", "sk",
			"sl", "hr", "sr", "bs", "hu", "is", "tr", "pl", "lv");

	private static final Pattern ORDINAL = Pattern.compile("(?<![\\p{L}\\p{N}])\\d{1,2}\\.$");

	private static final String CLOSING = "»”’)]›";

	private static final Pattern SPACES = Pattern.compile("[\\s\\p{Z}]+");

	private Sentences() {
	}

	/**
	 * Cuts a text at empty lines, and its paragraphs at the ends of sentences.
	 * @param text any text
	 * @param language the text is written in
	 * @return paragraphs of sentences, each on one line, none empty; together they hold
	 * every word of the text in order
	 */
	public static List<List<String>> paragraphs(String text, Language language) {
		BreakIterator breaks = breaks(language);
		return PARAGRAPH_END.splitAsStream(text)
			.map((paragraph) -> of(paragraph, breaks, language))
			.filter((sentences) -> !sentences.isEmpty())
			.toList();
	}

	private static List<String> of(String paragraph, BreakIterator breaks, Language language) {
		String unwrapped = WRAP.matcher(WIDE_WRAP.matcher(paragraph).replaceAll("")).replaceAll(" ");
		return unwrapped.lines().flatMap((line) -> cut(line, breaks, language).stream()).toList();
	}

	private static List<String> cut(String line, BreakIterator breaks, Language language) {
		breaks.setText(line);
		List<String> sentences = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			add(sentences, oneLine(line.substring(start, end)), language);
		}
		return sentences;
	}

	private static void add(List<String> sentences, String sentence, Language language) {
		int last = sentences.size() - 1;
		if (sentence.isEmpty()) {
			return;
		}
		if (last >= 0 && (belongsBefore(sentence) || endsWithOrdinal(sentences.get(last), language))) {
			sentences.set(last, sentences.get(last) + " " + sentence);
		}
		else {
			sentences.add(sentence);
		}
	}

	/** A closing quotation mark, and what holds no letter or digit, such as an emoji. */
	private static boolean belongsBefore(String piece) {
		return CLOSING.indexOf(piece.codePointAt(0)) >= 0 || piece.codePoints().noneMatch(Character::isLetterOrDigit);
	}

	/** "Am 3. Mai" is one piece where a full stop makes a number an ordinal. */
	private static boolean endsWithOrdinal(String piece, Language language) {
		return ORDINALS_WITH_STOP.contains(language.locale().getLanguage()) && ORDINAL.matcher(piece).find();
	}

	private static BreakIterator breaks(Language language) {
		ULocale locale = ULocale.forLanguageTag(language.tag());
		FilteredBreakIteratorBuilder builder = FilteredBreakIteratorBuilder.getInstance(locale);
		if ("en".equals(locale.getLanguage())) {
			TITLES.forEach(builder::suppressBreakAfter);
		}
		return builder.wrapIteratorWithFilter(BreakIterator.getSentenceInstance(locale));
	}

	/**
	 * The same text with every run of white space made one space.
	 * @param text any text
	 * @return without line breaks and without space at its ends
	 */
	public static String oneLine(String text) {
		return SPACES.matcher(text).replaceAll(" ").strip();
	}

	/**
	 * The words of a sentence as white space divides them.
	 * @param sentence on one line
	 * @return at least one word unless the sentence is blank
	 */
	public static List<String> words(String sentence) {
		String line = oneLine(sentence);
		return line.isEmpty() ? List.of() : Arrays.asList(line.split(" "));
	}

}
