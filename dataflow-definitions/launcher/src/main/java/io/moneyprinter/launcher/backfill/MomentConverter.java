package io.moneyprinter.launcher.backfill;

import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.ZoneId;

import picocli.CommandLine.ITypeConverter;
import picocli.CommandLine.TypeConversionException;

/** Reads a day, which begins at midnight here, or a moment. */
final class MomentConverter implements ITypeConverter<String> {

	private static final int DAY = "2026-11-01".length();

	@Override
	public String convert(String text) {
		try {
			return ((text.length() == DAY) ? LocalDate.parse(text).atStartOfDay(ZoneId.systemDefault()).toInstant()
					: Instant.parse(text))
				.toString();
		}
		catch (DateTimeException ex) {
			throw new TypeConversionException(
					"'" + text + "' is no day and no moment; allowed: such as 2026-11-01 or 2026-11-01T18:00:00Z.");
		}
	}

}
