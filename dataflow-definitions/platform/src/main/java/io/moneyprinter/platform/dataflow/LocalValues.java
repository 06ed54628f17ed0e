package io.moneyprinter.platform.dataflow;

import java.util.Map;
import java.util.TreeMap;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.ObjectStoreServer;
import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.Secrets;
import io.moneyprinter.platform.server.Bucket;

/**
 * What stands for the <code>${names}</code> in the local definitions.
 *
 * @param values values that anyone may see in the dashboard
 * @param secrets Spring properties that only the apps may read, from a file
 */
record LocalValues(Map<String, String> values, Map<String, String> secrets) {

	private static final Pattern NAME = Pattern.compile("\\$\\{([a-z.-]+)}");

	static LocalValues of(PlatformSettings settings) {
		Home home = new Home(settings.home());
		Addresses addresses = Places.of(settings);
		ObjectStoreServer store = Bucket.server(settings);
		Map<String, String> values = Map.ofEntries(Map.entry("root.uri", settings.root().toUri().toString()),
				Map.entry("home", home.folder().toString()),
				Map.entry("secrets.uri", home.secrets().resolve("apps.properties").toUri().toString()),
				Map.entry("kafka", addresses.kafka()), Map.entry("postgres", addresses.postgres()),
				Map.entry("object-store", store.endpoint()), Map.entry("bucket", addresses.bucket()),
				Map.entry("account-key-file", addresses.accountKeyFile().toString()),
				Map.entry("work", home.work().toString()), Map.entry("instances", home.instances().toString()),
				Map.entry("progress.state", home.data("progress").toString()),
				Map.entry("progress.url", addresses.progress().toString()),
				Map.entry("requests.bulk", settings.bulk() ? "video-requests-bulk" : "video-requests"),
				Map.entry("dataflow.url", addresses.dataflow().toString()),
				Map.entry("api.url", addresses.api().toString()),
				Map.entry("api.port", Integer.toString(settings.ports().api())),
				Map.entry("progress.port", Integer.toString(settings.ports().progress())));
		Secrets secrets = Secrets.of(home);
		return new LocalValues(values,
				Map.of("spring.datasource.password", secrets.ledgerPassword(),
						"moneyprinter.ledger.datasource.password", secrets.ledgerPassword(),
						"moneyprinter.artifacts.access-key", store.accessKey(), "moneyprinter.artifacts.secret-key",
						store.secretKey(), "moneyprinter.publish.web-hook.secret", secrets.webHookSecret()));
	}

	Map<String, String> fill(Map<String, String> templates) {
		Map<String, String> filled = new TreeMap<>();
		templates.forEach((name, template) -> filled.put(name, NAME.matcher(template).replaceAll(this::valueOf)));
		return filled;
	}

	private String valueOf(MatchResult match) {
		String value = this.values.get(match.group(1));
		if (value == null) {
			throw new PlatformException("The local deployment names ${" + match.group(1) + "}; there are only "
					+ String.join(", ", this.values.keySet().stream().sorted().toList()) + ".");
		}
		return Matcher.quoteReplacement(value);
	}

}
