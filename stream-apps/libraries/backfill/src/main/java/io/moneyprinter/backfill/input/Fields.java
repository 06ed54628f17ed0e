package io.moneyprinter.backfill.input;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.JsonNodeFactory;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoRequest;

/**
 * The fields of a request as columns: all that the published schema has, nested ones with
 * dots.
 */
final class Fields {

	/** Divides the values of a list in one cell. */
	static final String LIST_DIVIDER = "|";

	private static final String SCHEMA = "/schema/video-request.schema.json";

	/** Whose a request is comes from who asks. */
	private static final String ACCOUNT = "account";

	private static final Map<String, Kind> COLUMNS = columns();

	private Fields() {
	}

	/**
	 * Every column there can be.
	 * @return in alphabetical order
	 */
	static Iterable<String> names() {
		return COLUMNS.keySet();
	}

	static boolean knows(String column) {
		return COLUMNS.containsKey(column);
	}

	/**
	 * Writes a cell into a request. What is no number, and should be one, stays a text,
	 * so that the request's own rules refuse it.
	 * @param request that is being put together
	 * @param column which
	 * @param cell that is not empty
	 */
	static void set(ObjectNode request, String column, String cell) {
		String[] path = column.split("\\.");
		ObjectNode place = request;
		for (int depth = 0; depth < path.length - 1; depth++) {
			place = place.withObject("/" + path[depth]);
		}
		place.set(path[path.length - 1], value(COLUMNS.getOrDefault(column, Kind.TEXT), cell));
	}

	/**
	 * Defaults as a request has them: names with dots, and texts where a request has
	 * numbers, flags or lists, are read as columns are.
	 * @param given by a person
	 * @return the same, nested and typed
	 * @throws InvalidRequestException if a name with dots is none of a column
	 */
	static ObjectNode nested(ObjectNode given) {
		ObjectNode nested = JsonNodeFactory.instance.objectNode();
		given.fields().forEachRemaining((field) -> {
			String name = field.getKey();
			boolean dotted = name.contains(".");
			if (dotted && !knows(name)) {
				throw InvalidRequestException.of("defaults", name, "one of " + String.join(", ", names()));
			}
			if (field.getValue().isTextual() && knows(name)) {
				set(nested, name, field.getValue().asText());
			}
			else {
				merged(nested, place(name, field.getValue().deepCopy()));
			}
		});
		return nested;
	}

	private static ObjectNode place(String name, JsonNode value) {
		ObjectNode object = JsonNodeFactory.instance.objectNode();
		int dot = name.indexOf('.');
		return object.set((dot < 0) ? name : name.substring(0, dot),
				(dot < 0) ? value : place(name.substring(dot + 1), value));
	}

	/**
	 * Lays fields over others. What is said of a part of a request leaves the rest of
	 * that part as it is.
	 * @param below is changed
	 * @param above wins
	 * @return what is below, changed
	 */
	static ObjectNode merged(ObjectNode below, ObjectNode above) {
		above.fields().forEachRemaining((field) -> {
			JsonNode given = field.getValue();
			if (given instanceof ObjectNode part && below.get(field.getKey()) instanceof ObjectNode known) {
				merged(known, part);
			}
			else {
				below.set(field.getKey(), given);
			}
		});
		return below;
	}

	private static JsonNode value(Kind kind, String cell) {
		JsonNodeFactory json = JsonNodeFactory.instance;
		return switch (kind) {
			case TEXT -> json.textNode(cell);
			case LIST -> list(cell);
			case NUMBER -> number(cell.strip());
			case FLAG -> switch (cell.strip()) {
				case "true" -> json.booleanNode(true);
				case "false" -> json.booleanNode(false);
				default -> json.textNode(cell);
			};
		};
	}

	private static JsonNode number(String cell) {
		JsonNodeFactory json = JsonNodeFactory.instance;
		if (cell.matches("-?\\d{1,15}")) {
			return json.numberNode(Long.parseLong(cell));
		}
		return cell.matches("-?\\d{1,15}\\.\\d{1,15}") ? json.numberNode(Double.parseDouble(cell))
				: json.textNode(cell);
	}

	private static ArrayNode list(String cell) {
		ArrayNode list = JsonNodeFactory.instance.arrayNode();
		for (String value : cell.split("\\" + LIST_DIVIDER)) {
			if (!value.isBlank()) {
				list.add(value.strip());
			}
		}
		return list;
	}

	private static Map<String, Kind> columns() {
		try (InputStream schema = VideoRequest.class.getResourceAsStream(SCHEMA)) {
			Map<String, Kind> columns = new TreeMap<>();
			collect("", DomainJson.mapper().readTree(schema), columns);
			columns.remove(ACCOUNT);
			return columns;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The schema of requests cannot be read.", ex);
		}
	}

	private static void collect(String prefix, JsonNode object, Map<String, Kind> columns) {
		object.path("properties").fields().forEachRemaining((field) -> {
			String name = prefix + field.getKey();
			if (field.getValue().has("properties")) {
				collect(name + ".", field.getValue(), columns);
			}
			else {
				columns.put(name, kind(field.getValue()));
			}
		});
	}

	private static Kind kind(JsonNode field) {
		return switch (field.path("type").asText()) {
			case "array" -> Kind.LIST;
			case "boolean" -> Kind.FLAG;
			case "integer", "number" -> Kind.NUMBER;
			default -> field.path("enum").path(0).isNumber() ? Kind.NUMBER : Kind.TEXT;
		};
	}

	/** What a cell is in JSON. */
	private enum Kind {

		TEXT, NUMBER, FLAG, LIST

	}

}
