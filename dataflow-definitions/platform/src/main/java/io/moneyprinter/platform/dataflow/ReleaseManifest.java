package io.moneyprinter.platform.dataflow;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

import com.fasterxml.jackson.databind.JsonNode;
import com.fasterxml.jackson.databind.MappingIterator;
import com.fasterxml.jackson.databind.ObjectMapper;
import com.fasterxml.jackson.dataformat.yaml.YAMLFactory;
import io.moneyprinter.platform.home.PlatformException;

/**
 * What Skipper notes of a release: one YAML document for each app, with the properties
 * that it was given in the end.
 */
final class ReleaseManifest {

	private static final ObjectMapper YAML = new ObjectMapper(new YAMLFactory());

	private static final String DEPLOYER = "spring.cloud.deployer.";

	private ReleaseManifest() {
	}

	/**
	 * Puts a manifest in the words in which a stream is deployed.
	 * @param manifest of the release
	 * @return deployment properties that make the same release again
	 * @throws PlatformException if it is no manifest
	 */
	static Map<String, String> deployment(String manifest) {
		Map<String, String> deployment = new HashMap<>();
		try (MappingIterator<JsonNode> apps = YAML.readerFor(JsonNode.class).readValues(manifest)) {
			apps.forEachRemaining((app) -> add(deployment, app.at("/metadata/name").asText(), app.path("spec")));
			return deployment;
		}
		catch (IOException | RuntimeException ex) {
			throw new PlatformException("The manifest of a stream's release cannot be read: " + ex.getMessage() + ".",
					ex);
		}
	}

	private static void add(Map<String, String> deployment, String app, JsonNode spec) {
		deployment.put("version." + app, spec.path("version").asText());
		spec.path("applicationProperties")
			.properties()
			.forEach(
					(property) -> deployment.put("app." + app + "." + property.getKey(), property.getValue().asText()));
		spec.path("deploymentProperties")
			.properties()
			.stream()
			.filter((property) -> property.getKey().startsWith(DEPLOYER))
			.forEach((property) -> deployment.put(
					"deployer." + app + "." + property.getKey().substring(DEPLOYER.length()),
					property.getValue().asText()));
	}

}
