package io.moneyprinter.speech.english;

import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Sums of money, whose currency is written first and said last.
 */
final class EnglishPrices {

	private static final Pattern PRICE = Pattern
		.compile("(US|C|A)?([$€£¥])" + EnglishNumerals.NUMBER + "([kKmMbB]|bn|tn)?(?:/(\\p{L}+))?");

	private static final Pattern SCALE = Pattern.compile("(?i)hundred|thousand|million|billion|trillion");

	private static final Map<String, Currency> CURRENCIES = Map.of("$", new Currency("dollar", "dollars", "cents"), "€",
			new Currency("euro", "euros", "cents"), "£", new Currency("pound", "pounds", "pence"), "¥",
			new Currency("yen", "yen", "sen"));

	private static final Map<String, String> SCALES = Map.of("k", "thousand", "m", "million", "b", "billion", "bn",
			"billion", "tn", "trillion");

	private EnglishPrices() {
	}

	/**
	 * Reads a word that is a price or belongs to one, such as both of {@code $2 million}.
	 * @param before the word before it
	 * @param word the word
	 * @param after the word after it
	 * @return what is said, or empty if it is none
	 */
	static Optional<String> read(String before, String word, String after) {
		if (SCALE.matcher(word).matches()) {
			Matcher sum = PRICE.matcher(before);
			return sum.matches() ? Optional.of(word + " " + currency(sum).many()) : Optional.empty();
		}
		Matcher price = PRICE.matcher(word);
		if (!price.matches()) {
			return Optional.empty();
		}
		boolean goesOn = SCALE.matcher(after).matches();
		String per = (price.group(5) != null) ? " per " + EnglishLetters.read(price.group(5)) : "";
		return Optional.of(goesOn ? EnglishNumbers.cardinal(price.group(3)) : whole(price) + per);
	}

	private static String whole(Matcher price) {
		String amount = price.group(3);
		if (price.group(4) != null) {
			return EnglishNumbers.cardinal(amount) + " " + SCALES.get(price.group(4).toLowerCase(Locale.ROOT)) + " "
					+ currency(price).many();
		}
		if (!amount.matches(".*\\.\\d\\d")) {
			return EnglishNumbers.cardinal(amount) + " " + currency(price).of(amount);
		}
		String notes = amount.substring(0, amount.length() - 3);
		String coins = EnglishNumbers.cardinal(String.valueOf(Integer.parseInt(amount.substring(amount.length() - 2))))
				+ " " + currency(price).coins();
		return notes.matches("0?") ? coins
				: EnglishNumbers.cardinal(notes) + " " + currency(price).of(notes) + " and " + coins;
	}

	private static Currency currency(Matcher price) {
		Currency currency = CURRENCIES.get(price.group(2));
		if (currency == null) {
			throw new IllegalStateException("The pattern knows a currency that has no name: " + price.group(2));
		}
		return currency;
	}

	/**
	 * How a currency is named.
	 *
	 * @param one of it
	 * @param many of it
	 * @param coins hundredths of it
	 */
	private record Currency(String one, String many, String coins) {

		String of(String amount) {
			return amount.equals("1") ? this.one : this.many;
		}

	}

}
