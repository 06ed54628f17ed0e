package io.moneyprinter.launcher.servers;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.platform.PlatformStatus;
import io.moneyprinter.platform.home.Addresses;
import org.jspecify.annotations.Nullable;

/**
 * The platform's status as programs read it.
 *
 * @param state of the whole, lower case
 * @param home its folder
 * @param memoryMiB of all processes
 * @param api address of the HTTP API
 * @param dashboard address of the dashboard
 * @param kafka bootstrap servers
 * @param parts servers and app instances
 */
record StatusJson(String state, String home, long memoryMiB, String api, String dashboard, String kafka,
		List<Part> parts) {

	static String of(PlatformStatus status, Addresses addresses) {
		StatusJson json = new StatusJson(id(status.state()), status.home().toString(), status.memoryMiB(),
				addresses.api().toString(), addresses.dashboard().toString(), addresses.kafka(),
				status.parts().stream().map(StatusJson::part).toList());
		return new String(DomainJson.write(json), StandardCharsets.UTF_8);
	}

	private static Part part(PlatformStatus.Part part) {
		return new Part(part.name(), part.kind(), id(part.state()), part.pid(), part.port(), part.url().orElse(null),
				part.memoryMiB(), part.since().map(String::valueOf).orElse(null));
	}

	private static String id(Enum<?> constant) {
		return constant.name().toLowerCase(Locale.ROOT);
	}

	/**
	 * A server or an app instance.
	 *
	 * @param pid 0 for none
	 * @param port 0 when unknown
	 * @param since ISO 8601
	 */
	record Part(String name, String kind, String state, long pid, int port, @Nullable String url, long memoryMiB,
			@Nullable String since) {
	}

}
