package io.moneyprinter.script.prose;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Set;

import com.ibm.icu.text.BreakIterator;
import com.ibm.icu.util.ULocale;
import io.moneyprinter.video.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.TokenStream;
import org.apache.lucene.analysis.tokenattributes.CharTermAttribute;
import org.apache.lucene.analysis.tokenattributes.OffsetAttribute;

/**
 * Finds the telling words of a text. Lucene's analyzers know the glue words and the
 * endings of some thirty languages; where words are not divided by spaces, ICU's
 * dictionaries find them.
 */
public final class Vocabulary {

	private static final Set<String> UNSPACED = Set.of("zh", "ja", "th", "km", "lo", "my");

	private final Language language;

	private final Analyzer analyzer;

	private Vocabulary(Language language) {
		this.language = language;
		this.analyzer = Analyzers.of(language);
	}

	/**
	 * The vocabulary of a language; one that nobody knows is read without glue words.
	 * @param language of the texts to come
	 * @return safe for use by many threads
	 */
	public static Vocabulary of(Language language) {
		return new Vocabulary(language);
	}

	/**
	 * The telling words of a text.
	 * @param text any text
	 * @return in order, repetitions included
	 */
	public List<Term> terms(String text) {
		return UNSPACED.contains(this.language.locale().getLanguage()) ? unspaced(text) : spaced(text);
	}

	private List<Term> spaced(String text) {
		try (TokenStream tokens = this.analyzer.tokenStream("text", text)) {
			CharTermAttribute stem = tokens.addAttribute(CharTermAttribute.class);
			OffsetAttribute offsets = tokens.addAttribute(OffsetAttribute.class);
			List<Term> terms = new ArrayList<>();
			tokens.reset();
			while (tokens.incrementToken()) {
				terms.add(new Term(stem.toString(), surface(text, offsets.startOffset(), offsets.endOffset())));
			}
			tokens.end();
			return terms;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	private static String surface(String text, int start, int end) {
		String word = text.substring(start, end);
		return (word.endsWith("'s") || word.endsWith("’s")) ? word.substring(0, word.length() - 2) : word;
	}

	/** A single character is mostly glue (的, は), so only longer words tell. */
	private List<Term> unspaced(String text) {
		BreakIterator breaks = BreakIterator.getWordInstance(ULocale.forLanguageTag(this.language.tag()));
		breaks.setText(text);
		List<Term> terms = new ArrayList<>();
		int start = breaks.first();
		for (int end = breaks.next(); end != BreakIterator.DONE; start = end, end = breaks.next()) {
			String word = text.substring(start, end);
			if (breaks.getRuleStatus() != BreakIterator.WORD_NONE && word.codePointCount(0, word.length()) > 1) {
				terms.add(new Term(word.toLowerCase(Locale.ROOT), word));
			}
		}
		return terms;
	}

}
