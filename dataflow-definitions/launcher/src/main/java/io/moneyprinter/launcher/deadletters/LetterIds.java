package io.moneyprinter.launcher.deadletters;

import java.util.List;
import java.util.regex.Pattern;

import io.moneyprinter.video.InvalidRequestException;

/** The names of dead letters, as list prints them. */
final class LetterIds {

	private static final Pattern FORM = Pattern.compile("\\d{1,9}-\\d{1,18}");

	private LetterIds() {
	}

	/** Requires that all are names of letters, before anything is done with the first. */
	static List<String> require(List<String> ids) {
		ids.forEach(LetterIds::require);
		return ids;
	}

	static String require(String id) {
		if (!FORM.matcher(id).matches()) {
			throw InvalidRequestException.of("ID", id, "partition and offset of a dead letter, such as 2-17");
		}
		return id;
	}

}
