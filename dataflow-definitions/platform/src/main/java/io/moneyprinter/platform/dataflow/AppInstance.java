package io.moneyprinter.platform.dataflow;

import java.util.Optional;

import com.fasterxml.jackson.databind.JsonNode;

/**
 * One instance of a deployed app, as the deployer knows it.
 *
 * @param id name of the instance, such as {@code films.script-processor-v1-0}
 * @param state {@code deployed}, {@code deploying}, {@code failed}, …
 * @param port its HTTP port, 0 when unknown
 * @param url where it answers
 */
public record AppInstance(String id, String state, int port, Optional<String> url) {

	static AppInstance of(JsonNode instance) {
		JsonNode attributes = instance.path("attributes");
		return new AppInstance(instance.path("instanceId").asText(), instance.path("state").asText(),
				attributes.path("port").asInt(), Optional.ofNullable(attributes.path("url").textValue()));
	}

}
