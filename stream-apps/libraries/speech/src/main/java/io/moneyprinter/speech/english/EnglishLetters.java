package io.moneyprinter.speech.english;

import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import com.ibm.icu.text.Transliterator;

/**
 * Words of letters, also foreign ones, compounds, and initials that are read one by one.
 */
final class EnglishLetters {

	private static final Transliterator TO_LATIN = Transliterator.getInstance("Any-Latin; Latin-ASCII");

	/** Two or three upper-case letters that are a word, stressed by whoever wrote it. */
	private static final Set<String> WORDS = Set
		.of(("THE AND FOR YOU NOT ALL ARE BUT CAN HAD HER WAS ONE OUR OUT DAY GET "
				+ "HAS HIM HIS HOW MAN NEW NOW OLD SEE TWO WAY WHO BOY DID ITS LET PUT SAY SHE TOO USE TOP BIG WIN RUN RED "
				+ "HOT FUN BAD END FAR FEW GOD YES TEN SIX SUN SEA SKY ICE OIL GAS AIR ANY ASK BUY OWN OFF WHY ADD AGO EAT "
				+ "TRY SET SIT LAW LIE LOW MAY MAD SAD WAR ART CAR BUS CUT DOG CAT EGG EYE EAR FIX FLY HIT JOB KEY LOT MIX "
				+ "MOM DAD PAY RAW SON TEA TIP WET WOW ZOO NO SO GO DO IF IN IS OF ON OR TO UP WE MY ME BE BY AT AS AN AM HE "
				+ "OH OK PIN RAM SIM")
			.split(" "));

	/** Longer ones that are no word although they have vowels. */
	private static final Set<String> SPELLED = Set.of("UCLA", "NCAA", "IEEE", "USDA", "AARP", "IUCN", "UNHCR", "HDMI",
			"ISBN", "ISDN", "IBAN", "ESPN", "NAACP");

	private static final Pattern INITIALS = Pattern
		.compile("\\p{Lu}{2,3}|\\p{L}(?:\\.\\p{L})+|[\\p{L}&&[^aeiouyAEIOUY]]{2,5}");

	private static final Pattern SEAMS = Pattern
		.compile("[^\\p{L}\\p{N}'.]+|(?<!\\p{L})\\.|\\.(?!\\p{L})|(?<=\\p{L})(?=\\p{N})|(?<=\\p{N})(?=\\p{L})");

	private EnglishLetters() {
	}

	/**
	 * Reads a word, part by part.
	 * @param word letters, digits and signs
	 * @return plain words; empty if nothing in it is said
	 */
	static String read(String word) {
		String signs = word.replace("&", " and ")
			.replace("+", " plus ")
			.replace("%", " percent ")
			.replace("@", " at ")
			.replace("\u00b2", " squared ")
			.replace("\u00b3", " cubed ")
			.replaceAll("(?<=\\p{L})#", " sharp ");
		return SEAMS.splitAsStream(ascii(signs))
			.map(EnglishLetters::part)
			.filter((part) -> !part.isEmpty())
			.collect(Collectors.joining(" "));
	}

	private static String part(String part) {
		if (!part.isEmpty() && Character.isDigit(part.codePointAt(0))) {
			return EnglishNumbers.cardinal(part.replaceAll("\\D", ""));
		}
		return (SPELLED.contains(part) || INITIALS.matcher(part).matches() && !WORDS.contains(part)) ? spell(part)
				: plain(part);
	}

	/** An {@code A} among initials must not be read as the article. */
	private static String spell(String word) {
		return Stream.of(plain(word).split(""))
			.map((letter) -> letter.equalsIgnoreCase("a") ? "ay" : letter.toUpperCase(Locale.ROOT))
			.collect(Collectors.joining(" "));
	}

	private static String plain(String word) {
		return word.replaceAll("[^A-Za-z']", "").replaceAll("^'+|'+$", "");
	}

	private static String ascii(String word) {
		return word.chars().allMatch((character) -> character < 128) ? word : TO_LATIN.transliterate(word);
	}

}
