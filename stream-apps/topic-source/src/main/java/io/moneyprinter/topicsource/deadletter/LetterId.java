package io.moneyprinter.topicsource.deadletter;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.video.InvalidRequestException;

/**
 * Where a dead letter stands in its topic, which is its name.
 *
 * @param partition of the topic
 * @param offset in the partition
 */
record LetterId(int partition, long offset) {

	private static final Pattern FORM = Pattern.compile("(\\d{1,9})-(\\d{1,18})");

	static LetterId parse(String text) {
		Matcher parts = FORM.matcher(text);
		if (!parts.matches()) {
			throw InvalidRequestException.of("id", text, "partition and offset of a dead letter, such as 2-17");
		}
		return new LetterId(Integer.parseInt(parts.group(1)), Long.parseLong(parts.group(2)));
	}

	@Override
	public String toString() {
		return this.partition + "-" + this.offset;
	}

}
