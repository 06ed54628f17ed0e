package io.moneyprinter.platform.server;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.process.ClassArchive;
import io.moneyprinter.platform.process.ClassPath;
import io.moneyprinter.platform.process.JavaProgram;
import io.moneyprinter.platform.process.JavaRuntime;
import org.apache.kafka.common.Uuid;

/** A Kafka broker and controller in one process, with all replication factors one. */
class KafkaBroker implements Server {

	private final PlatformSettings settings;

	private final Home home;

	private final ClassPath classPath;

	KafkaBroker(PlatformSettings settings) {
		this.settings = settings;
		this.home = new Home(settings.home());
		this.classPath = ClassPath.read(ServerFiles.classPath(settings, "kafka"));
	}

	@Override
	public String name() {
		return "kafka";
	}

	@Override
	public int port() {
		return this.settings.ports().kafka();
	}

	@Override
	public void prepare() {
		PrivateFile.write(configuration(), properties());
		ServerFiles.copyResource("kafka-log4j.properties", logging());
		if (!Files.exists(data().resolve("meta.properties"))) {
			format();
		}
	}

	private Map<String, String> properties() {
		String broker = "127.0.0.1:" + port();
		String controller = "127.0.0.1:" + this.settings.ports().kafkaController();
		return Map.ofEntries(Map.entry("process.roles", "broker,controller"), Map.entry("node.id", "1"),
				Map.entry("controller.quorum.voters", "1@" + controller),
				Map.entry("listeners", "PLAINTEXT://" + broker + ",CONTROLLER://" + controller),
				Map.entry("advertised.listeners", "PLAINTEXT://" + broker),
				Map.entry("controller.listener.names", "CONTROLLER"),
				Map.entry("inter.broker.listener.name", "PLAINTEXT"),
				Map.entry("listener.security.protocol.map", "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT"),
				Map.entry("log.dirs", data().toString()), Map.entry("num.partitions", "4"),
				Map.entry("offsets.topic.replication.factor", "1"), Map.entry("offsets.topic.num.partitions", "4"),
				Map.entry("transaction.state.log.replication.factor", "1"),
				Map.entry("transaction.state.log.min.isr", "1"), Map.entry("transaction.state.log.num.partitions", "4"),
				Map.entry("group.initial.rebalance.delay.ms", "0"), Map.entry("auto.create.topics.enable", "false"),
				Map.entry("log.cleaner.dedupe.buffer.size", "4194304"), Map.entry("broker.session.timeout.ms", "3000"),
				Map.entry("broker.heartbeat.interval.ms", "500"));
	}

	/**
	 * Kafka's own tool, in a process of its own: its classes are not on our class path.
	 */
	private void format() {
		List<String> command = new ArrayList<>(List.of(JavaRuntime.java().toString()));
		command.addAll(JavaProgram.LEAN);
		command.addAll(List.of("-Dlog4j.configuration=" + logging().toUri(), "-cp", this.classPath.toString(),
				"kafka.tools.StorageTool", "format", "--ignore-formatted", "-t", clusterId(), "-c",
				configuration().toString()));
		try {
			Process format = new ProcessBuilder(command).redirectErrorStream(true)
				.redirectOutput(this.home.log(name()).toFile())
				.start();
			if (format.waitFor() != 0) {
				throw new PlatformException("Kafka's folder " + data() + " could not be formatted: "
						+ this.home.lastWords(name()) + " (" + this.home.log(name()) + ")");
			}
		}
		catch (IOException ex) {
			throw new PlatformException("Kafka's folder " + data() + " could not be formatted.", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("The start of Kafka was interrupted.", ex);
		}
	}

	/**
	 * Kafka's own ids never begin with a dash, which its tool would take for an option.
	 */
	private static String clusterId() {
		return Uuid.randomUuid().toString();
	}

	@Override
	public List<String> command() {
		List<String> options = Stream
			.concat(JavaProgram.LEAN.stream(), Stream.of("-Xms64m", "-Xmx256m",
					"-Dlog4j.configuration=" + logging().toUri(), "-Dkafka.logs.dir=" + this.home.logs()))
			.toList();
		return new JavaProgram(options, this.classPath, "kafka.Kafka", List.of(configuration().toString()),
				classArchive())
			.command();
	}

	@Override
	public Path workingFolder() {
		return data();
	}

	@Override
	public boolean answers() {
		return Loopback.listens(port());
	}

	@Override
	public Optional<ClassArchive> archive() {
		return Optional.of(classArchive());
	}

	private ClassArchive classArchive() {
		return ClassArchive.of(this.home.archives(), name(), this.classPath);
	}

	private Path data() {
		return this.home.data("kafka");
	}

	private Path configuration() {
		return this.home.scripts().resolve("kafka.properties");
	}

	private Path logging() {
		return this.home.scripts().resolve("kafka-log4j.properties");
	}

}
