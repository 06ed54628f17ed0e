package io.moneyprinter.schedule;

import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.UUID;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.moneyprinter.video.InvalidRequestException;

/**
 * One launch of a task. Its id goes with it as the job's parameter {@code launch}, so
 * that it can be found by whoever does not know whether it happened.
 *
 * @param id of this launch
 * @param task which task, by the name of its definition
 * @param parameters of the job, by name
 */
public record Launch(UUID id, String task, Map<String, String> parameters) {

	private static final String ID = "launch";

	private static final Pattern NAME = Pattern.compile("[a-zA-Z][a-zA-Z0-9.-]{0,62}");

	/**
	 * Quotes and commas mean something to Data Flow and to Spring Batch, blanks divide
	 * arguments, and control characters are nobody's.
	 */
	private static final Pattern VALUE = Pattern.compile("[^\\s\"'`,\\\\\\p{Cntrl}]{1,500}");

	private static final int MOST = 30;

	public Launch {
		parameters = Map.copyOf(parameters);
		Schedule.requireName("task", task);
		requireParameters(parameters);
	}

	/** Settings of the program would begin with hyphens: no parameter can be one. */
	static void requireParameters(Map<String, String> parameters) {
		if (parameters.size() > MOST) {
			throw InvalidRequestException.of("parameters", parameters.size() + " of them", "up to " + MOST);
		}
		parameters.forEach((name, value) -> {
			if (!NAME.matcher(name).matches() || name.equals(ID)) {
				throw InvalidRequestException.of("parameters", name,
						"names of a letter, then letters, digits, dots and hyphens; 'launch' is the platform's own");
			}
			if (!VALUE.matcher(value).matches()) {
				throw InvalidRequestException.of("parameters." + name, value,
						"1 to 500 characters without blanks, quotes, commas and backslashes");
			}
		});
	}

	/**
	 * The argument by which the launch is known. It does not make another instance of the
	 * job: one whose other parameters name it goes on where it was.
	 */
	public String mark() {
		return mark(this.id);
	}

	public static String mark(UUID id) {
		return ID + "=" + id + ",java.lang.String,false";
	}

	/** What the task is given: {@code name=value}, by name, and the mark. */
	public List<String> arguments() {
		return Stream
			.concat(new TreeMap<>(this.parameters).entrySet()
				.stream()
				.map((entry) -> entry.getKey() + "=" + entry.getValue()), Stream.of(mark()))
			.toList();
	}

}
