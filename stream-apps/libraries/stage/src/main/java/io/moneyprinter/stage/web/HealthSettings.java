package io.moneyprinter.stage.web;

import java.time.Duration;
import java.util.Set;

import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * How an app looks at its own health.
 *
 * @param patience after which a check that does not answer counts as down
 * @param ready names of the checks without which the app is not ready
 */
@ConfigurationProperties("moneyprinter.health")
public record HealthSettings(@DefaultValue("2s") Duration patience, @DefaultValue Set<String> ready) {

	public HealthSettings {
		ready = Set.copyOf(ready);
		if (patience.isNegative() || patience.isZero() || patience.compareTo(Duration.ofMinutes(1)) > 0) {
			throw new IllegalArgumentException(
					"moneyprinter.health.patience is " + patience + "; allowed: more than 0 and at most 1 minute.");
		}
	}

}
