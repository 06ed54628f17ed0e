package io.moneyprinter.stage.kafka;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.Map;
import java.util.function.Consumer;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.stage.CrashFuses;
import io.moneyprinter.stage.DeadLetters;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Remakes;
import io.moneyprinter.stage.RunningStages;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageRunner;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import org.apache.kafka.clients.admin.AdminClientConfig;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.kafka.KafkaAutoConfiguration;
import org.springframework.boot.autoconfigure.kafka.KafkaConnectionDetails;
import org.springframework.boot.autoconfigure.kafka.KafkaProperties;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.stream.binder.kafka.KafkaBindingRebalanceListener;
import org.springframework.cloud.stream.config.ListenerContainerCustomizer;
import org.springframework.cloud.stream.function.StreamBridge;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Bean;
import org.springframework.core.env.Environment;
import org.springframework.kafka.listener.AbstractMessageListenerContainer;
import org.springframework.messaging.Message;

/**
 * Puts the app's {@link Stage} behind its {@code input} and {@code output} bindings. An
 * app without a stage gets what intake needs.
 */
@AutoConfiguration(after = KafkaAutoConfiguration.class,
		afterName = { "io.moneyprinter.ledger.autoconfigure.LedgerAutoConfiguration",
				"io.moneyprinter.artifacts.autoconfigure.ArtifactsAutoConfiguration" })
@ConditionalOnClass(StreamBridge.class)
@EnableConfigurationProperties({ StageProperties.class, ReplyProperties.class })
public class StageAutoConfiguration {

	/** What is done is committed after this at the latest, when no records come. */
	private static final Duration COMMIT_PAUSE = Duration.ofMillis(500);

	/** How often a paused consumer looks whether it may go on. */
	private static final Duration LOOK = Duration.ofMillis(20);

	/** For the broker to say which topics there are. */
	private static final int PATIENCE_MILLIS = 10_000;

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
	CommitPoints commitPoints(StageProperties properties) {
		Path fuses = properties.fuses();
		return (fuses != null) ? new CrashFuses(fuses) : CommitPoints.UNSEEN;
	}

	@Bean
	@ConditionalOnMissingBean
	Intake intake(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock, CommitPoints commitPoints) {
		return new Intake(ledger, store, events, clock, commitPoints);
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	StageEnvironment stageEnvironment(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock,
			StageProperties properties, CommitPoints commitPoints) {
		return new StageEnvironment(ledger, store, events, clock, properties.settings(), new RunningStages(),
				commitPoints);
	}

	@Bean
	@ConditionalOnMissingBean
	KafkaClients kafkaClients(KafkaProperties boot, ObjectProvider<KafkaConnectionDetails> details,
			Environment environment) {
		return new KafkaClients(boot, details, environment);
	}

	@Bean
	@ConditionalOnMissingBean
	ReplyTopics replyTopics(ReplyProperties properties, KafkaClients clients) {
		return new ReplyTopics(properties.allowed(),
				new ExistingTopics(clients.admin(Map.of(AdminClientConfig.DEFAULT_API_TIMEOUT_MS_CONFIG,
						PATIENCE_MILLIS, AdminClientConfig.REQUEST_TIMEOUT_MS_CONFIG, PATIENCE_MILLIS))));
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	MessageReader messageReader(StageProperties properties, Ledger ledger, ArtifactStore store) {
		return new MessageReader(new AccountId(properties.account()), new Remakes(ledger, store));
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	RecordHandler recordHandler(Stage<?> stage, StageEnvironment environment, MessageReader reader, Intake intake,
			KafkaSender sender, ReplyTopics replyTopics, DeadLetters deadLetters, Clock clock) {
		return new RecordHandler(new StageRunner<>(stage, environment), reader,
				new RequestHandler(intake, sender, new Replies(sender, replyTopics), environment.commitPoints()),
				sender, deadLetters, clock);
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	RecordGate recordGate() {
		return new RecordGate();
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	RecordWorkers recordWorkers(RecordHandler handler, StageProperties properties, RecordGate gate,
			ConfigurableApplicationContext context) {
		return new RecordWorkers(new PatientWork(handler, handler::giveUp), properties.inFlight(), gate,
				properties.drain(), () -> endLater(context));
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	TopicTail controls(StageEnvironment environment, KafkaClients clients) {
		return new TopicTail(Topics.CONTROLS, clients, new ControlsListener(environment.running()::nudge));
	}

	/** The function that apps bind to {@code input}. */
	@Bean
	@ConditionalOnBean(Stage.class)
	Consumer<Message<byte[]>> consume(RecordWorkers workers) {
		return workers::accept;
	}

	/**
	 * On a thread of its own, since closing the context waits for the worker that asks
	 * for it.
	 */
	private static void endLater(ConfigurableApplicationContext context) {
		new Thread(() -> System.exit(SpringApplication.exit(context, () -> 1)), "surrender").start();
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	ListenerContainerCustomizer<AbstractMessageListenerContainer<?, ?>> guardedContainer(RecordGate gate) {
		return (container, destination, group) -> {
			container.getContainerProperties().setPollTimeout(COMMIT_PAUSE.toMillis());
			container.getContainerProperties().setPollTimeoutWhilePaused(LOOK);
			gate.guard(container);
		};
	}

	@Bean
	@ConditionalOnBean(Stage.class)
	KafkaBindingRebalanceListener rebalances(ObjectProvider<RecordWorkers> workers) {
		return new Rebalances(workers);
	}

}
