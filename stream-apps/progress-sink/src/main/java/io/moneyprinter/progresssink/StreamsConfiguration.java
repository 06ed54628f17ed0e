package io.moneyprinter.progresssink;

import java.util.HashMap;
import java.util.Map;
import java.util.Properties;

import io.moneyprinter.progress.ProgressTopology;
import org.apache.kafka.clients.consumer.ConsumerConfig;
import org.apache.kafka.streams.KafkaStreams;
import org.apache.kafka.streams.StreamsBuilder;
import org.apache.kafka.streams.StreamsConfig;
import org.apache.kafka.streams.state.HostInfo;
import org.apache.kafka.streams.errors.StreamsUncaughtExceptionHandler;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.boot.web.servlet.context.ServletWebServerInitializedEvent;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.event.EventListener;
import org.springframework.kafka.config.KafkaStreamsConfiguration;
import org.springframework.kafka.config.KafkaStreamsInfrastructureCustomizer;
import org.springframework.kafka.config.StreamsBuilderFactoryBean;

/**
 * Wires Kafka Streams by spring-kafka's factory bean, not by the binder: what Data Flow
 * says of the binding {@code input} and of the binder's brokers is read from where the
 * binder would read it, and its security from {@code spring.kafka}.
 */
@Configuration(proxyBeanMethods = false)
@EnableConfigurationProperties(KafkaProperties.class)
class StreamsConfiguration {

	private final ProgressSinkProperties properties;

	StreamsConfiguration(ProgressSinkProperties properties) {
		this.properties = properties;
	}

	@Bean
	StreamsBuilderFactoryBean streams(
			@Value("${spring.cloud.stream.bindings.input.destination:video-events}") String events,
			@Value("${spring.cloud.stream.kafka.binder.brokers:localhost:9092}") String brokers,
			@Value("${spring.cloud.stream.instance-index:0}") int instance, KafkaProperties kafka) {
		StreamsBuilderFactoryBean streams = new StreamsBuilderFactoryBean(
				new KafkaStreamsConfiguration(settings(kafka, brokers, instance)));
		streams.setInfrastructureCustomizer(new KafkaStreamsInfrastructureCustomizer() {

			@Override
			public void configureBuilder(StreamsBuilder builder) {
				ProgressTopology.build(builder, events, StreamsConfiguration.this.properties.retention());
			}

		});
		streams.setStreamsUncaughtExceptionHandler(
				(exception) -> StreamsUncaughtExceptionHandler.StreamThreadExceptionResponse.REPLACE_THREAD);
		return streams;
	}

	/** Two instances on one machine must not share a folder: Kafka Streams locks it. */
	private Map<String, Object> settings(KafkaProperties kafka, String brokers, int instance) {
		Map<String, Object> settings = new HashMap<>(kafka.buildStreamsProperties(null));
		settings.put(StreamsConfig.APPLICATION_ID_CONFIG, this.properties.applicationId());
		settings.put(StreamsConfig.BOOTSTRAP_SERVERS_CONFIG, brokers);
		settings.put(StreamsConfig.PROCESSING_GUARANTEE_CONFIG, StreamsConfig.EXACTLY_ONCE_V2);
		settings.put(StreamsConfig.STATE_DIR_CONFIG,
				this.properties.stateDir().resolve(Integer.toString(instance)).toAbsolutePath().toString());
		settings.put(StreamsConfig.NUM_STREAM_THREADS_CONFIG, this.properties.threads());
		settings.put(StreamsConfig.ROCKSDB_CONFIG_SETTER_CLASS_CONFIG, StoreMemory.class);
		settings.put(StoreMemory.BYTES, Long.toString(this.properties.storeMemory().toBytes()));
		settings.put(StreamsConfig.consumerPrefix(ConsumerConfig.AUTO_OFFSET_RESET_CONFIG), "earliest");
		return settings;
	}

	/**
	 * The port is known once the web server listens, which it does before Kafka Streams
	 * starts.
	 */
	@Bean
	ServerAddress serverAddress(StreamsBuilderFactoryBean streams) {
		return new ServerAddress(this.properties.host(), streams);
	}

	@Bean
	HealthIndicator streamsHealthIndicator(StreamsBuilderFactoryBean streams) {
		return () -> {
			KafkaStreams running = streams.getKafkaStreams();
			KafkaStreams.State state = (running != null) ? running.state() : KafkaStreams.State.CREATED;
			return ((state == KafkaStreams.State.RUNNING || state == KafkaStreams.State.REBALANCING) ? Health.up()
					: Health.down())
				.withDetail("state", state.name())
				.build();
		};
	}

	/**
	 * Where other instances ask this one.
	 */
	static final class ServerAddress {

		private final String host;

		private final StreamsBuilderFactoryBean streams;

		private volatile String address = "";

		ServerAddress(String host, StreamsBuilderFactoryBean streams) {
			this.host = host;
			this.streams = streams;
		}

		/**
		 * Whether a host that keeps a partition is this instance.
		 */
		boolean is(HostInfo other) {
			return this.address.equals(other.host() + ":" + other.port());
		}

		@EventListener
		public void listening(ServletWebServerInitializedEvent event) {
			Properties settings = new Properties();
			Properties before = this.streams.getStreamsConfiguration();
			if (before != null) {
				settings.putAll(before);
			}
			this.address = this.host + ":" + event.getWebServer().getPort();
			settings.put(StreamsConfig.APPLICATION_SERVER_CONFIG, this.address);
			this.streams.setStreamsConfiguration(settings);
		}

	}

}
