package io.moneyprinter.stage.kafka;

import java.time.Clock;
import java.util.function.Consumer;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageRunner;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.messaging.Message;

/**
 * Puts the app's {@link Stage} behind its {@code input} and {@code output} bindings. An
 * app without a stage gets what intake needs.
 */
@AutoConfiguration(afterName = { "io.moneyprinter.ledger.autoconfigure.LedgerAutoConfiguration",
		"io.moneyprinter.artifacts.autoconfigure.ArtifactsAutoConfiguration" })
@ConditionalOnClass(StreamBridge.class)
@EnableConfigurationProperties(StageProperties.class)
public class StageAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	@ConditionalOnMissingBean
	KafkaSender kafkaSender(StreamBridge bridge) {
		return new KafkaSender(bridge);
	}

	@Bean
	@ConditionalOnMissingBean
	VideoEvents videoEvents(KafkaSender sender) {
		return (event) -> sender.send(Topics.EVENTS, event.videoId().toString(), event);
	}

	@Bean
	@ConditionalOnMissingBean
	DeadLetters deadLetters(KafkaSender sender) {
		return (letter) -> {
			VideoId video = letter.videoId();
			sender.send(Topics.DEAD_LETTERS, (video != null) ? video.toString() : null, letter);
		};
	}

	@Bean
	@ConditionalOnMissingBean
	Intake intake(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock) {
		return new Intake(ledger, store, events, clock);
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	Consumer<Message<byte[]>> consume(Stage<?> stage, Ledger ledger, ArtifactStore store, VideoEvents events,
			Clock clock, StageProperties properties, Intake intake, KafkaSender sender, DeadLetters deadLetters,
			ConfigurableApplicationContext context) {
		StageEnvironment environment = new StageEnvironment(ledger, store, events, clock, properties.settings());
		MessageReader reader = new MessageReader(intake, new AccountId(properties.account()));
		RecordHandler handler = new RecordHandler(new StageRunner<>(stage, environment), reader, sender, deadLetters,
				clock);
		return new RecordWorkers(handler, properties.inFlight(), () -> endLater(context));
	}

	/**
	 * On a thread of its own, since closing the context waits for the worker that asks
	 * for it.
	 */
	private static void endLater(ConfigurableApplicationContext context) {
		new Thread(() -> System.exit(SpringApplication.exit(context, () -> 1)), "surrender").start();
	}

	/**
	 * Acknowledgements come from workers, in any order; offsets are committed once all
	 * before them are in.
	 */
	@Bean
	@ConditionalOnBean(Stage.class)
	ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> acknowledgements() {
		return (container, destination, group) -> container.getContainerProperties().setAsyncAcks(true);
	}

}
