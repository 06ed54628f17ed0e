package io.moneyprinter.launcher.request;

import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a length of time as people write it: {@code 45}, {@code 45s}, {@code 1m30s}. */
public final class LengthConverter implements ITypeConverter<Duration> {

	private static final Pattern FORM = Pattern.compile("(?:(\\d{1,4})m(?:in)?)?\\s*(?:(\\d{1,5})s?)?");

	@Override
	public Duration convert(String text) {
		Matcher matcher = FORM.matcher(text.strip());
		if (text.isBlank() || !matcher.matches()) {
			throw new TypeConversionException("'" + text + "' is no length of time; allowed: 45, 45s, 2m or 1m30s");
		}
		return Duration.ofMinutes(number(matcher.group(1))).plusSeconds(number(matcher.group(2)));
	}

	private static long number(String digits) {
		return (digits != null) ? Long.parseLong(digits) : 0;
	}

}
