package io.moneyprinter.script.prose;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Supplier;

import io.moneyprinter.video.Language;
import org.apache.lucene.analysis.Analyzer;
import org.apache.lucene.analysis.CharArraySet;
import org.apache.lucene.analysis.ar.ArabicAnalyzer;
import org.apache.lucene.analysis.bg.BulgarianAnalyzer;
import org.apache.lucene.analysis.ca.CatalanAnalyzer;
import org.apache.lucene.analysis.cz.CzechAnalyzer;
import org.apache.lucene.analysis.da.DanishAnalyzer;
import org.apache.lucene.analysis.de.GermanAnalyzer;
import org.apache.lucene.analysis.el.GreekAnalyzer;
import org.apache.lucene.analysis.en.EnglishAnalyzer;
import org.apache.lucene.analysis.es.SpanishAnalyzer;
import org.apache.lucene.analysis.fa.PersianAnalyzer;
import org.apache.lucene.analysis.fi.FinnishAnalyzer;
import org.apache.lucene.analysis.fr.FrenchAnalyzer;
import org.apache.lucene.analysis.hi.HindiAnalyzer;
import org.apache.lucene.analysis.hu.HungarianAnalyzer;
import org.apache.lucene.analysis.id.IndonesianAnalyzer;
import org.apache.lucene.analysis.it.ItalianAnalyzer;
import org.apache.lucene.analysis.nl.DutchAnalyzer;
import org.apache.lucene.analysis.no.NorwegianAnalyzer;
import org.apache.lucene.analysis.pt.PortugueseAnalyzer;
import org.apache.lucene.analysis.ro.RomanianAnalyzer;
import org.apache.lucene.analysis.ru.RussianAnalyzer;
import org.apache.lucene.analysis.standard.StandardAnalyzer;
import org.apache.lucene.analysis.sv.SwedishAnalyzer;
import org.apache.lucene.analysis.tr.TurkishAnalyzer;

/**
 * One shared analyzer for each language that was asked for; they are safe for many
 * threads and costly to make.
 */
final class Analyzers {

	private static final Map<String, Supplier<Analyzer>> KNOWN = Map.ofEntries(
			Map.entry("en", () -> new EnglishAnalyzer(new CharArraySet(English.UNTELLING, true))),
			Map.entry("ar", ArabicAnalyzer::new), Map.entry("bg", BulgarianAnalyzer::new),
			Map.entry("ca", CatalanAnalyzer::new), Map.entry("cs", CzechAnalyzer::new),
			Map.entry("da", DanishAnalyzer::new), Map.entry("de", GermanAnalyzer::new),
			Map.entry("el", GreekAnalyzer::new), Map.entry("es", SpanishAnalyzer::new),
			Map.entry("fa", PersianAnalyzer::new), Map.entry("fi", FinnishAnalyzer::new),
			Map.entry("fr", FrenchAnalyzer::new), Map.entry("hi", HindiAnalyzer::new),
			Map.entry("hu", HungarianAnalyzer::new), Map.entry("id", IndonesianAnalyzer::new),
			Map.entry("it", ItalianAnalyzer::new), Map.entry("nl", DutchAnalyzer::new),
			Map.entry("no", NorwegianAnalyzer::new), Map.entry("nb", NorwegianAnalyzer::new),
			Map.entry("pt", PortugueseAnalyzer::new), Map.entry("ro", RomanianAnalyzer::new),
			Map.entry("ru", RussianAnalyzer::new), Map.entry("sv", SwedishAnalyzer::new),
			Map.entry("tr", TurkishAnalyzer::new));

	private static final Map<String, Analyzer> MADE = new ConcurrentHashMap<>();

	private Analyzers() {
	}

	static Analyzer of(Language language) {
		return MADE.computeIfAbsent(language.locale().getLanguage(),
				(code) -> KNOWN.getOrDefault(code, StandardAnalyzer::new).get());
	}

}
