package io.moneyprinter.ledger.autoconfigure;

import java.util.LinkedHashMap;
import java.util.Map;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.env.EnvironmentPostProcessor;
import org.springframework.core.Ordered;
import org.springframework.core.env.ConfigurableEnvironment;
import org.springframework.core.env.MapPropertySource;

/**
 * What an app's database settings are when it says nothing: a small pool, since many apps
 * share one server, and bounded waiting, so that a database that hangs is noticed within
 * a stage's clock. Any setting of the app goes before these.
 */
class LedgerDefaults implements EnvironmentPostProcessor, Ordered {

	private static final String POOL = "spring.datasource.hikari.";

	@Override
	public void postProcessEnvironment(ConfigurableEnvironment environment, SpringApplication application) {
		environment.getPropertySources().addLast(new MapPropertySource("ledger-defaults", defaults(environment)));
	}

	private static Map<String, Object> defaults(ConfigurableEnvironment environment) {
		Map<String, Object> defaults = new LinkedHashMap<>();
		// The ledger's tables have a history of their own; an app with more tables turns
		// this on for itself.
		defaults.put("spring.flyway.enabled", "false");
		if ("memory".equalsIgnoreCase(environment.getProperty("moneyprinter.ledger.type"))) {
			defaults.put("spring.autoconfigure.exclude", DataSourceAutoConfiguration.class.getName());
			return defaults;
		}
		defaults.put(POOL + "maximum-pool-size", "4");
		defaults.put(POOL + "minimum-idle", "1");
		defaults.put(POOL + "connection-timeout", "5000");
		defaults.put(POOL + "validation-timeout", "3000");
		defaults.put(POOL + "data-source-properties.connectTimeout", "5");
		defaults.put(POOL + "data-source-properties.socketTimeout", "30");
		defaults.put(POOL + "data-source-properties.tcpKeepAlive", "true");
		return defaults;
	}

	/** After everything that reads the app's own settings. */
	@Override
	public int getOrder() {
		return Ordered.LOWEST_PRECEDENCE;
	}

}
