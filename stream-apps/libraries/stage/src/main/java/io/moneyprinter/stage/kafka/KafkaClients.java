package io.moneyprinter.stage.kafka;

import java.util.HashMap;
import java.util.Map;

import org.apache.kafka.clients.admin.AdminClientConfig;
import org.apache.kafka.clients.consumer.ConsumerConfig;

import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.context.properties.bind.Bindable;
import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.cloud.stream.binder.kafka.properties.KafkaBinderConfigurationProperties;
import org.springframework.core.env.Environment;

/**
 * How the clients of Kafka that an app makes itself find and meet the broker: by the same
 * addresses and with the same security as the binder's, from {@code spring.kafka} and
 * {@code spring.cloud.stream.kafka.binder}.
 */
public final class KafkaClients {

	private static final String BINDER = "spring.cloud.stream.kafka.binder";

	private final KafkaBinderConfigurationProperties binder;

	/**
	 * Reads the settings as the binder does.
	 * @param boot what {@code spring.kafka} says
	 * @param details a connection that somebody else knows, such as a container's
	 * @param environment has what the binder is told
	 */
	KafkaClients(KafkaProperties boot, ObjectProvider<KafkaConnectionDetails> details, Environment environment) {
		this.binder = new KafkaBinderConfigurationProperties(boot, details);
		Binder.get(environment).bind(BINDER, Bindable.ofInstance(this.binder));
	}

	/**
	 * Settings of a consumer that commits by itself, and makes no topics.
	 * @param own what this consumer has otherwise
	 * @return all of its settings but the deserializers
	 */
	public Map<String, Object> consumer(Map<String, ?> own) {
		Map<String, Object> settings = new HashMap<>(this.binder.mergedConsumerConfiguration());
		settings.put(ConsumerConfig.ENABLE_AUTO_COMMIT_CONFIG, false);
		settings.put(ConsumerConfig.ALLOW_AUTO_CREATE_TOPICS_CONFIG, false);
		settings.putAll(own);
		return settings;
	}

	/**
	 * Settings of a client that only asks; what others, such as Kafka Streams, need to
	 * reach the broker is among them.
	 * @param own what this client has otherwise
	 * @return all of its settings
	 */
	public Map<String, Object> admin(Map<String, ?> own) {
		Map<String, Object> settings = new HashMap<>(this.binder.getKafkaProperties().buildAdminProperties(null));
		this.binder.getConfiguration()
			.entrySet()
			.stream()
			.filter((setting) -> AdminClientConfig.configNames().contains(setting.getKey()))
			.forEach((setting) -> settings.put(setting.getKey(), setting.getValue()));
		Object brokers = this.binder.mergedConsumerConfiguration().get(ConsumerConfig.BOOTSTRAP_SERVERS_CONFIG);
		settings.put(AdminClientConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
		settings.putAll(own);
		return settings;
	}

}
