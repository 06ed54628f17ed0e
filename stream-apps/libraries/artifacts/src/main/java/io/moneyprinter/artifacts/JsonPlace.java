package io.moneyprinter.artifacts;

import com.fasterxml.jackson.core.JsonLocation;
import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.databind.JsonMappingException;

/**
 * Where in a document a mistake is, as sentences to its writer name it.
 */
public final class JsonPlace {

	private JsonPlace() {
	}

	/**
	 * The field that a value was meant for.
	 * @param ex what reading it threw
	 * @param whole what the document itself is called
	 * @return such as {@code scenes[2].clip.file}
	 */
	public static String field(JsonMappingException ex, String whole) {
		StringBuilder path = new StringBuilder();
		for (JsonMappingException.Reference step : ex.getPath()) {
			if (step.getFieldName() != null) {
				path.append((path.length() > 0) ? "." : "").append(step.getFieldName());
			}
			else {
				path.append('[').append(step.getIndex()).append(']');
			}
		}
		return (path.length() > 0) ? path.toString() : whole;
	}

	/**
	 * The line, to go on a sentence with.
	 * @param ex what reading it threw
	 * @return such as {@code " at line 3, column 8"}, with a blank before it; empty if it
	 * is not known
	 */
	public static String line(JsonProcessingException ex) {
		JsonLocation at = ex.getLocation();
		return (at != null && at.getLineNr() > 0) ? " at line " + at.getLineNr() + ", column " + at.getColumnNr() : "";
	}

}
