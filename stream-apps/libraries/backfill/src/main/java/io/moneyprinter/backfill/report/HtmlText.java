package io.moneyprinter.backfill.report;

import java.time.Duration;
import java.util.Locale;

/** How values look on a page. */
final class HtmlText {

	private static final long KILO = 1000;

	private HtmlText() {
	}

	static String escaped(String text) {
		return text.replace("&", "&amp;")
			.replace("<", "&lt;")
			.replace(">", "&gt;")
			.replace("\"", "&quot;")
			.replace("'", "&#39;");
	}

	static String count(long number) {
		return String.format(Locale.ROOT, "%,d", number).replace(',', '\u2009');
	}

	static String decimal(double number) {
		return String.format(Locale.ROOT, "%.1f", number);
	}

	static String money(double amount) {
		return String.format(Locale.ROOT, "%.2f", amount);
	}

	/** A time in its two largest units. */
	static String span(long seconds) {
		Duration time = Duration.ofSeconds(seconds);
		if (time.toDays() > 0) {
			return time.toDays() + " d " + time.toHoursPart() + " h";
		}
		if (time.toHours() > 0) {
			return time.toHours() + " h " + time.toMinutesPart() + " min";
		}
		return (time.toMinutes() > 0) ? time.toMinutes() + " min " + time.toSecondsPart() + " s" : seconds + " s";
	}

	static String size(long bytes) {
		if (bytes < KILO * KILO) {
			return Math.round(bytes / (double) KILO) + " kB";
		}
		double millions = bytes / (double) (KILO * KILO);
		return (millions < KILO) ? decimal(millions) + " MB" : decimal(millions / KILO) + " GB";
	}

}
