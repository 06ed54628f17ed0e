package io.moneyprinter.video;

import java.util.List;
import java.util.stream.Collectors;

/**
 * A request, or a part of one, that can never be carried out as it stands. Its message is
 * one sentence per violation, each naming the field, the value and what is allowed.
 */
public class InvalidRequestException extends VideoException {

	private static final long serialVersionUID = 1L;

	private final transient List<Violation> violations;

	public InvalidRequestException(List<Violation> violations) {
		super(ErrorCode.INVALID_REQUEST, violations.stream().map(Violation::toString).collect(Collectors.joining(" ")));
		this.violations = List.copyOf(violations);
	}

	/**
	 * One violation as an exception.
	 * @param field the field's path as the request writes it, such as {@code voice.speed}
	 * @param value what was given; shortened for display
	 * @param allowed what would have been right, completing "Allowed: …"
	 * @return the exception, to be thrown
	 */
	public static InvalidRequestException of(String field, Object value, String allowed) {
		return new InvalidRequestException(List.of(new Violation(field, String.valueOf(value), allowed)));
	}

	/**
	 * What is wrong, one entry per field.
	 * @return at least one violation
	 */
	public List<Violation> violations() {
		return this.violations;
	}

	/**
	 * One field that is not as it must be.
	 *
	 * @param field the field's path, cut and freed of control characters like the value
	 * @param value what was given, cut to {@value #SHOWN} characters and freed of control
	 * characters
	 * @param allowed what would have been right
	 */
	public record Violation(String field, String value, String allowed) {

		private static final int SHOWN = 60;

		public Violation {
			field = shown(field);
			value = shown(value);
		}

		private static String shown(String text) {
			String start = text.codePoints()
				.limit(SHOWN + 1L)
				.map((c) -> Character.isISOControl(c) ? ' ' : c)
				.collect(StringBuilder::new, StringBuilder::appendCodePoint, StringBuilder::append)
				.toString();
			return (start.codePointCount(0, start.length()) > SHOWN)
					? start.substring(0, start.offsetByCodePoints(0, SHOWN)) + "…" : start;
		}

		@Override
		public String toString() {
			return sentence("The field '" + this.field + "'");
		}

		/**
		 * The same for those who know the field by another name.
		 * @param name such as an option of a command line
		 * @return a sentence
		 */
		public String sentence(String name) {
			return name + " is '" + this.value + "'; allowed: " + this.allowed + ".";
		}

	}

}
