package io.moneyprinter.storyboard.file;

import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.node.ObjectNode;

/**
 * Fills in what a document leaves to its schema, so that defaults stand in one place.
 * (The validator's own way of doing it also looks into objects that are not there.)
 *
 * @param schema with a default for each field that has one
 */
record SchemaDefaults(JsonNode schema) {

	void fill(JsonNode document) {
		fill(document, this.schema);
	}

	private void fill(JsonNode node, JsonNode written) {
		JsonNode rules = resolved(written);
		if (node instanceof ObjectNode object) {
			for (Map.Entry<String, JsonNode> property : rules.path("properties").properties()) {
				JsonNode value = property.getValue();
				JsonNode otherwise = value.has("default") ? value.path("default") : resolved(value).path("default");
				if (!object.has(property.getKey()) && !otherwise.isMissingNode()) {
					object.set(property.getKey(), otherwise.deepCopy());
				}
				fill(object.path(property.getKey()), value);
			}
		}
		node.elements().forEachRemaining((element) -> {
			if (node.isArray()) {
				fill(element, rules.path("items"));
			}
		});
	}

	private JsonNode resolved(JsonNode rules) {
		String ref = rules.path("$ref").asText("");
		return ref.startsWith("#") ? this.schema.at(ref.substring(1)) : rules;
	}

}
