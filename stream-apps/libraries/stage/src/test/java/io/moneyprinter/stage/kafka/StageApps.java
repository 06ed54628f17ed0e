package io.moneyprinter.stage.kafka;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.stage.Arrival;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.video.StageMessage;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;

import org.springframework.boot.WebApplicationType;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.support.GenericApplicationContext;

/**
 * Instances of one stage app beside each other, on one topic, ledger and store.
 */
final class StageApps implements AutoCloseable {

	final TestBroker broker = TestBroker.shared();

	final Ledger ledger;

	final ArtifactStore store;

	final String input;

	final String output;

	private final int partitions;

	private final Stage<?> stage;

	private final List<ConfigurableApplicationContext> instances = new ArrayList<>();

	StageApps(Path folder, int partitions, Stage<?> stage) throws Exception {
		this(folder, partitions, stage, new InMemoryLedger(Clock.systemUTC()));
	}

	StageApps(Path folder, int partitions, Stage<?> stage, Ledger ledger) throws Exception {
		this.ledger = ledger;
		this.store = new LocalArtifactStore(folder);
		this.partitions = partitions;
		this.stage = stage;
		this.input = this.broker.topic(partitions);
		this.output = this.broker.topic(1);
	}

	/** Starts one more instance. */
	ConfigurableApplicationContext start(Map<String, Object> settings) {
		ConfigurableApplicationContext context = new SpringApplicationBuilder(App.class).web(WebApplicationType.NONE)
			.registerShutdownHook(false)
			.initializers((starting) -> share((GenericApplicationContext) starting))
			.properties(Map.of("spring.config.import", "classpath:moneyprinter-app.properties",
					"spring.cloud.function.definition", "consume", "spring.cloud.stream.function.bindings.consume-in-0",
					"input", "spring.cloud.stream.output-bindings", "output",
					"spring.cloud.stream.bindings.input.destination", this.input,
					"spring.cloud.stream.bindings.input.group", group(),
					"spring.cloud.stream.bindings.output.destination", this.output,
					"spring.cloud.stream.kafka.binder.brokers", this.broker.address(), "moneyprinter.stage.heartbeat",
					"50ms"))
			.properties(settings)
			.run();
		this.instances.add(context);
		return context;
	}

	private void share(GenericApplicationContext context) {
		context.registerBean(Ledger.class, () -> this.ledger);
		context.registerBean(ArtifactStore.class, () -> this.store);
		context.registerBean(Stage.class, () -> this.stage);
	}

	/** How the first instance sends. */
	KafkaSender sender() {
		return this.instances.get(0).getBean(KafkaSender.class);
	}

	String group() {
		return "group-of-" + this.input;
	}

	long committed() throws Exception {
		return this.broker.committed(group(), this.input, this.partitions);
	}

	/** Accepts a request and sends its message, as topic-source does in the end. */
	VideoId submit(String topic) {
		Intake intake = new Intake(this.ledger, this.store, (event) -> {
		}, Clock.systemUTC());
		StageMessage message = intake.accept(VideoRequest.about(topic), new Arrival.Call()).get(0).message();
		this.broker.send(this.input, message.videoId().toString(), DomainJson.write(message));
		return message.videoId();
	}

	@Override
	public void close() {
		this.instances.forEach(ConfigurableApplicationContext::close);
	}

	@Configuration(proxyBeanMethods = false)
	@EnableAutoConfiguration(excludeName = "org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration")
	static class App {

	}

}
