package io.moneyprinter.storyboard.file;

import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.StreamSupport;

import com.fasterxml.jackson.databind.JsonNode;
import com.networknt.schema.ValidationMessage;
import io.moneyprinter.video.InvalidRequestException.Violation;
import org.jspecify.annotations.Nullable;

/**
 * Says what a schema's validator found in the words in which all of this program speaks:
 * the field, the value, and what is allowed.
 *
 * @param schema whose keywords say what is allowed
 */
record SchemaSentences(JsonNode schema) {

	private static final String ONE_OF = "/oneOf";

	private static final Map<String, String> TYPES = Map.of("object", "an object", "array", "a list", "string",
			"a text", "number", "a number", "integer", "a whole number", "boolean", "true or false");

	/** One for each field, in the document's order. */
	List<Violation> of(Collection<ValidationMessage> messages) {
		Map<String, Violation> byField = new LinkedHashMap<>();
		for (ValidationMessage message : messages) {
			Violation violation = violation(message);
			byField.putIfAbsent(violation.field(), violation);
		}
		return List.copyOf(byField.values());
	}

	private Violation violation(ValidationMessage message) {
		String at = message.getSchemaLocation().getFragment().toString();
		String field = field(message.getInstanceLocation().toString());
		JsonNode value = message.getInstanceNode();
		int choice = at.indexOf(ONE_OF);
		if (choice >= 0) {
			return choice(field, value, this.schema.at(at.substring(0, choice) + ONE_OF));
		}
		JsonNode rules = this.schema.at(at.substring(0, at.lastIndexOf('/')));
		return switch (message.getType()) {
			case "required" -> new Violation(below(field, message), "empty", allowed(property(rules, message)));
			case "additionalProperties", "unevaluatedProperties" ->
				new Violation(below(field, message), "unknown", "one of " + names(rules.path("properties")));
			default -> new Violation(field, shown(value), allowed(rules));
		};
	}

	private static Violation choice(String field, @Nullable JsonNode value, JsonNode branches) {
		List<String> names = new ArrayList<>();
		branches.forEach((branch) -> names.add(branch.path("required").path(0).asText()));
		List<String> given = names.stream().filter((name) -> value != null && value.has(name)).toList();
		return new Violation(field, given.isEmpty() ? "without any of them" : String.join(" and ", given),
				"exactly one of " + String.join(", ", names));
	}

	private JsonNode property(JsonNode rules, ValidationMessage message) {
		return rules.path("properties").path(String.valueOf(message.getProperty()));
	}

	/** What a subschema allows, as people say it. */
	private String allowed(JsonNode written) {
		JsonNode rules = resolved(written);
		if (rules.has("title")) {
			return rules.path("title").asText();
		}
		if (rules.has("enum")) {
			return values(rules.path("enum"));
		}
		if (rules.has("const")) {
			return rules.path("const").asText();
		}
		String type = TYPES.getOrDefault(rules.path("type").asText(), "a value as the schema says");
		return type + range(rules, written) + lengths(rules);
	}

	private JsonNode resolved(JsonNode rules) {
		String ref = rules.path("$ref").asText("");
		return ref.startsWith("#") ? this.schema.at(ref.substring(1)) : rules;
	}

	private static String range(JsonNode rules, JsonNode written) {
		JsonNode most = written.has("maximum") ? written.path("maximum") : rules.path("maximum");
		if (most.isMissingNode()) {
			return "";
		}
		String least = rules.has("minimum") ? " from " + rules.path("minimum").asText()
				: " above " + rules.path("exclusiveMinimum").asText();
		String even = rules.has("multipleOf") ? ", even" : "";
		return least + (rules.has("minimum") ? " to " : " and up to ") + most.asText() + even;
	}

	private static String lengths(JsonNode rules) {
		String unique = rules.path("uniqueItems").asBoolean() ? ", none of them twice" : "";
		if (rules.has("maxItems")) {
			return " of " + (rules.has("minItems") ? rules.path("minItems").asText() + " to " : "at most ")
					+ rules.path("maxItems").asText() + unique;
		}
		if (rules.has("maxLength")) {
			return " of " + (rules.has("minLength") ? rules.path("minLength").asText() + " to " : "at most ")
					+ rules.path("maxLength").asText() + " characters";
		}
		return "";
	}

	private static String values(JsonNode list) {
		return StreamSupport.stream(list.spliterator(), false).map(JsonNode::asText).collect(Collectors.joining(", "));
	}

	private static String names(JsonNode properties) {
		List<String> names = new ArrayList<>();
		properties.fieldNames().forEachRemaining((name) -> {
			if (!name.startsWith("$")) {
				names.add(name);
			}
		});
		return String.join(", ", names);
	}

	private static String shown(@Nullable JsonNode value) {
		if (value == null) {
			return "empty";
		}
		return switch (value.getNodeType()) {
			case OBJECT -> "an object";
			case ARRAY -> "a list of " + value.size();
			default -> value.asText();
		};
	}

	private static String below(String field, ValidationMessage message) {
		return (field.equals("storyboard") ? "" : field + ".") + message.getProperty();
	}

	/** From {@code /scenes/2/clip} to {@code scenes[2].clip}. */
	private static String field(String pointer) {
		StringBuilder field = new StringBuilder();
		for (String step : pointer.split("/")) {
			if (step.isEmpty()) {
				continue;
			}
			if (step.chars().allMatch(Character::isDigit)) {
				field.append('[').append(step).append(']');
			}
			else {
				field.append(field.isEmpty() ? "" : ".").append(step.replace("~1", "/").replace("~0", "~"));
			}
		}
		return field.isEmpty() ? "storyboard" : field.toString();
	}

}
