package io.moneyprinter.launcher.screen;

import java.time.Duration;
import java.time.Instant;
import java.time.LocalDateTime;
import java.time.ZoneId;
import java.time.format.DateTimeFormatter;
import java.util.Locale;

/** Numbers as people say them. */
public final class Words {

	private static final DateTimeFormatter MOMENT = DateTimeFormatter.ofPattern("MM-dd HH:mm:ss", Locale.ROOT);

	private Words() {
	}

	/**
	 * A length of time.
	 * @param time not negative
	 * @return such as {@code 0.8 s}, {@code 12.3 s}, {@code 2 min 5 s} or
	 * {@code 1 h 3 min}
	 */
	public static String time(Duration time) {
		if (time.compareTo(Duration.ofSeconds(60)) < 0) {
			return String.format(Locale.ROOT, "%.1f s", time.toMillis() / 1000.0);
		}
		if (time.compareTo(Duration.ofHours(1)) < 0) {
			return time.toMinutes() + " min " + time.toSecondsPart() + " s";
		}
		return time.toHours() + " h " + time.toMinutesPart() + " min";
	}

	/**
	 * A guess at a length of time.
	 * @param time not negative
	 * @return whole seconds below a minute, else whole minutes
	 */
	public static String roughly(Duration time) {
		long seconds = Math.max(1, Math.round(time.toMillis() / 1000.0));
		return (seconds < 60) ? seconds + " s" : Math.round(seconds / 60.0) + " min";
	}

	/**
	 * A point in time.
	 * @param moment when
	 * @param zone of whoever reads it
	 * @return such as {@code 11-23 14:03:07}
	 */
	public static String moment(Instant moment, ZoneId zone) {
		return LocalDateTime.ofInstant(moment, zone).format(MOMENT);
	}

	/**
	 * An amount of data.
	 * @param bytes not negative
	 * @return such as {@code 730 kB} or {@code 12.4 MB}
	 */
	public static String size(long bytes) {
		if (bytes < 1_000_000) {
			return Math.max(1, bytes / 1000) + " kB";
		}
		return String.format(Locale.ROOT, "%.1f MB", bytes / 1e6);
	}

}
