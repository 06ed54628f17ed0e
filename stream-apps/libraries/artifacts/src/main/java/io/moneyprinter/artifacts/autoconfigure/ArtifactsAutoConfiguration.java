package io.moneyprinter.artifacts.autoconfigure;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.video.VideoException;

import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The artifact store, and its line in the app's health.
 */
@AutoConfiguration
@EnableConfigurationProperties(ArtifactsProperties.class)
public class ArtifactsAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	ArtifactStore artifactStore(ArtifactsProperties properties) {
		return properties.open();
	}

	/** Health is there where the actuator is. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HealthIndicator.class)
	static class HealthConfiguration {

		@Bean
		@ConditionalOnMissingBean(name = "storeHealthIndicator")
		HealthIndicator storeHealthIndicator(ArtifactStore store) {
			return () -> {
				try {
					store.check();
					return Health.up().build();
				}
				catch (VideoException ex) {
					return Health.down().withDetail("reason", ex.sentence()).build();
				}
			};
		}

	}

}
