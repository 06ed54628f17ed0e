package io.moneyprinter.script.prose;

import java.util.Arrays;
import java.util.Locale;
import java.util.Set;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * What the writers must know of English grammar: the closed classes of words, and the
 * most common verbs.
 */
public final class English {

	/** Words after which a noun must come. */
	static final Set<String> DETERMINERS = words("a an the this that these those my your his her its our their each"
			+ " every some any no all both many much few most several another such");

	/** Words after which a noun mostly comes. */
	static final Set<String> PREPOSITIONS = words("of in on at by for with from into onto to over under between among"
			+ " through across against along around before after behind below beneath beside beyond during inside"
			+ " near off outside since than toward towards until up upon via within without like about above per");

	private static final Set<String> PRONOUNS = words("i me mine you yours he him she hers it we us ours they them"
			+ " theirs myself yourself himself herself itself ourselves themselves one ones who whom whose which what"
			+ " where when why how someone anyone everyone nobody nothing something anything everything");

	private static final Set<String> CONNECTIVES = words(
			"and or but nor so yet because although though while whereas if"
					+ " unless as that whether either neither not only also too even just still then there here now thus hence"
					+ " therefore however moreover furthermore instead otherwise meanwhile again already always never ever often"
					+ " sometimes usually almost about very quite rather really more less least well once twice perhaps maybe"
					+ " indeed else away down out back far long today roughly nearly mostly mildly hardly slowly equally directly");

	private static final Set<String> VERBS = words(
			"am is are was were be been being do does did done doing have has had"
					+ " having can could will would shall should may might must let let's lets don't doesn't didn't isn't aren't"
					+ " wasn't weren't can't cannot couldn't won't wouldn't shouldn't it's that's there's what's you're they're"
					+ " become becomes became begin begins began begun bring brings brought build builds built call calls called"
					+ " came carry carries carried change changes changed come comes cover covers cross crosses fall falls fell feel"
					+ " feels felt find finds found get gets gave give gives given go goes going went gone grow grows grew grown help"
					+ " helps happen happens happened hold holds held keep keeps kept know knows knew known lead leads led leave"
					+ " leaves lift lifts look looks looked lose loses lost made make makes making mean means meant meet meets met"
					+ " move moves moved need needs needed pass passes put puts reach reaches react reacts receive receives"
					+ " remain remains remember rise rises rose risen run runs ran said say says saw see sees seem seems seen send"
					+ " sends sent set sets show shows shown sink sinks spread spreads stand stands start starts started stay stays"
					+ " stop stops take takes taken taking taste tastes tell tells told think thinks thought tried tries try turn"
					+ " turns turned use uses used want wants wash washes work works worked breathe dissolve dissolves depend"
					+ " depends dilute dilutes contain contains cling clings dry dries fly flies allow allows create creates"
					+ " include includes provide provides produce produces form forms learn learns live lives ask asks believe");

	/** Nouns and adjectives that name nothing by themselves. */
	static final Set<String> WEAK = words(
			"time times way ways thing things part parts kind kinds lot lots day days year"
					+ " years number numbers people example case cases place places next same other others own first last main"
					+ " certain different whole full free good bad great big small large little early late ten hundred thousand"
					+ " million millions billion two three four five six seven eight nine half slow fast end ends");

	/** Words that end a noun phrase. */
	private static final Set<String> GLUE = union(DETERMINERS, PREPOSITIONS, PRONOUNS, CONNECTIVES, VERBS);

	/** Connectives at the very beginning. */
	private static final Pattern CONNECTED = Pattern.compile(
			"^(?:but|and|so|or|yet|then|because|also|that is why|for (?:this|that) reason|as a result|therefore|thus"
					+ "|hence|however|moreover|furthermore|similarly|likewise|instead|otherwise|meanwhile|by contrast"
					+ "|on the other hand|in addition|again|both|neither|another|others?|together|the (?:former|latter|same|other))\\b",
			Pattern.CASE_INSENSITIVE);

	/** Pronouns within the first words, pointing words a little later too. */
	private static final Pattern POINTING = Pattern.compile("^(?:[\\p{L}\\p{N}'’]+,?\\s+){0,3}"
			+ "(?:it|its|it's|they|their|them|he|she|his|her|him|there|here|so much|so many)\\b"
			+ "|^(?:[\\p{L}\\p{N}'’]+,?\\s+){0,6}(?:this|these|those|such)\\b", Pattern.CASE_INSENSITIVE);

	/** Words that tell nothing about a text. */
	static final Set<String> UNTELLING = union(GLUE, WEAK);

	private English() {
	}

	/**
	 * Whether a sentence opens in a way that only its predecessor explains: with a
	 * pronoun, a pointing word or a connective near its beginning.
	 * @param sentence of an English text
	 * @return {@code true} if it must not stand alone
	 */
	public static boolean leansOnPredecessor(String sentence) {
		return CONNECTED.matcher(sentence).find() || POINTING.matcher(sentence).find();
	}

	static boolean isGlue(String word) {
		return GLUE.contains(word.toLowerCase(Locale.ROOT).replace('’', '\''));
	}

	private static Set<String> words(String list) {
		return Set.copyOf(Arrays.asList(list.split(" ")));
	}

	@SafeVarargs
	private static Set<String> union(Set<String>... sets) {
		return Stream.of(sets).flatMap(Set::stream).collect(Collectors.toUnmodifiableSet());
	}

}
