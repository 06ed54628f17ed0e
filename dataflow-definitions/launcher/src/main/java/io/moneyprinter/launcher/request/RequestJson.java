package io.moneyprinter.launcher.request;

import java.util.Collection;

import com.fasterxml.jackson.databind.node.ArrayNode;
import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import org.jspecify.annotations.Nullable;

/** A request's JSON, filled with what was said. */
final class RequestJson {

	private final ObjectNode root = DomainJson.mapper().createObjectNode();

	/**
	 * Sets a field.
	 * @param path names divided by dots
	 * @param value {@code null} leaves it out
	 * @return this
	 */
	RequestJson with(String path, @Nullable Object value) {
		if (value != null) {
			String[] names = path.split("\\.");
			ObjectNode node = this.root;
			for (int i = 0; i < names.length - 1; i++) {
				node = node.withObjectProperty(names[i]);
			}
			node.set(names[names.length - 1], DomainJson.mapper().valueToTree(value));
		}
		return this;
	}

	RequestJson withAll(String path, Collection<?> values) {
		if (values.isEmpty()) {
			return this;
		}
		ArrayNode array = DomainJson.mapper().createArrayNode();
		values.forEach((value) -> array.add(value.toString()));
		return with(path, array);
	}

	byte[] bytes() {
		return DomainJson.write(this.root);
	}

}
