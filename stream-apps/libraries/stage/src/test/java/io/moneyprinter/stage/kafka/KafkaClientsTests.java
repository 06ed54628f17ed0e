package io.moneyprinter.stage.kafka;

import java.util.List;
import java.util.Map;

import org.junit.jupiter.api.Test;

import org.springframework.beans.factory.support.DefaultListableBeanFactory;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.core.env.MapPropertySource;
import org.springframework.core.env.StandardEnvironment;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Our own clients meet the broker as the binder's do.
 */
class KafkaClientsTests {

	@Test
	void whatIsSaidToBootAboutSecurityIsOurs() {
		KafkaClients clients = clients(Map.of("spring.kafka.bootstrap-servers", "kafka:9093",
				"spring.kafka.security.protocol", "SASL_SSL", "spring.kafka.ssl.protocol", "TLSv1.3",
				"spring.kafka.properties.sasl.mechanism", "SCRAM-SHA-512"));
		for (Map<String, Object> settings : both(clients)) {
			assertThat(settings.get("bootstrap.servers").toString()).contains("kafka:9093");
			assertThat(settings).containsEntry("security.protocol", "SASL_SSL")
				.containsEntry("ssl.protocol", "TLSv1.3")
				.containsEntry("sasl.mechanism", "SCRAM-SHA-512");
		}
	}

	@Test
	void whatIsSaidToTheBinderIsOursAndCountsMore() {
		KafkaClients clients = clients(
				Map.of("spring.kafka.security.protocol", "SSL", "spring.cloud.stream.kafka.binder.brokers", "one,two",
						"spring.cloud.stream.kafka.binder.default-broker-port", "9094",
						"spring.cloud.stream.kafka.binder.configuration.security.protocol", "SASL_PLAINTEXT",
						"spring.cloud.stream.kafka.binder.configuration.sasl.jaas.config", "a.Module required;"));
		for (Map<String, Object> settings : both(clients)) {
			assertThat(settings.get("bootstrap.servers")).isEqualTo("one:9094,two:9094");
			assertThat(settings).containsEntry("security.protocol", "SASL_PLAINTEXT")
				.containsEntry("sasl.jaas.config", "a.Module required;");
		}
	}

	@Test
	void aConsumerTakesItsOwnSettingsAndNeverCommitsByItself() {
		KafkaClients clients = clients(Map.of("spring.cloud.stream.kafka.binder.consumer-properties.max.poll.records",
				"16", "spring.cloud.stream.kafka.binder.consumer-properties.session.timeout.ms", "10000",
				"spring.kafka.consumer.enable-auto-commit", "true"));
		assertThat(clients.consumer(Map.of("max.poll.records", 500))).containsEntry("max.poll.records", 500)
			.containsEntry("session.timeout.ms", "10000")
			.containsEntry("enable.auto.commit", false)
			.containsEntry("allow.auto.create.topics", false);
	}

	private static Iterable<Map<String, Object>> both(KafkaClients clients) {
		return List.of(clients.consumer(Map.of()), clients.admin(Map.of()));
	}

	/** Clients of an app with these properties. */
	static KafkaClients clients(Map<String, Object> properties) {
		StandardEnvironment environment = new StandardEnvironment();
		environment.getPropertySources().addFirst(new MapPropertySource("told", properties));
		KafkaProperties boot = Binder.get(environment).bindOrCreate("spring.kafka", KafkaProperties.class);
		return new KafkaClients(boot, new DefaultListableBeanFactory().getBeanProvider(KafkaConnectionDetails.class),
				environment);
	}

}
