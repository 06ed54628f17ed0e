package io.moneyprinter.launcher.backfill;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.node.ObjectNode;
import io.moneyprinter.artifacts.DomainJson;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;

/** Fields of requests that lines do not give, or that are laid over those of the past. */
final class RequestDefaults {

	@Option(names = "--set", paramLabel = "FIELD=VALUE", order = 10,
			description = "A field of all requests, named as a column is (picture.resolution=720); a line's own value wins.")
	private Map<String, String> set = new LinkedHashMap<>();

	@Option(names = "--defaults", paramLabel = "FILE", order = 11,
			description = "Fields of all requests as a JSON object; --set wins.")
	private @Nullable Path defaults;

	/** The fields as the API takes them. */
	ObjectNode fields(CommandLine line) {
		ObjectNode fields = (this.defaults != null) ? read(this.defaults, line)
				: DomainJson.mapper().createObjectNode();
		this.set.forEach((field, value) -> {
			fields.remove(field);
			fields.put(field, value);
		});
		return fields;
	}

	private static ObjectNode read(Path file, CommandLine line) {
		try {
			if (DomainJson.mapper().readTree(Files.readString(file)) instanceof ObjectNode object) {
				return object;
			}
		}
		catch (IOException ex) {
			// falls through to the sentence below
		}
		throw new ParameterException(line, "--defaults is '" + file + "'; allowed: a file with a JSON object.");
	}

}
