package io.moneyprinter.backfill;

import io.moneyprinter.video.InvalidRequestException;

/**
 * One thing that is wrong with one line.
 *
 * @param line of the input, from 1
 * @param field that is not as it must be
 * @param value what was given, shortened
 * @param allowed what would have been right
 */
public record BadLine(int line, String field, String value, String allowed) {

	public static BadLine of(int line, InvalidRequestException.Violation violation) {
		return new BadLine(line, violation.field(), violation.value(), violation.allowed());
	}

	@Override
	public String toString() {
		return "Line " + this.line + ": the field '" + this.field + "' is '" + this.value + "'; allowed: "
				+ this.allowed + ".";
	}

}
