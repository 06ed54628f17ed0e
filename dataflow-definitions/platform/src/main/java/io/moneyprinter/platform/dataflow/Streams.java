package io.moneyprinter.platform.dataflow;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.BiConsumer;

import io.moneyprinter.platform.home.PlatformException;

/** Brings the streams of the definitions to life, and to rest. */
public class Streams {

	private static final Duration UNTIL_DEPLOYED = Duration.ofMinutes(10);

	private static final Duration UNTIL_UNDEPLOYED = Duration.ofSeconds(60);

	private static final Duration BETWEEN_LOOKS = Duration.ofMillis(300);

	private static final String DEPLOYED = "deployed";

	private static final List<String> AT_REST = List.of("undeployed", "unknown");

	private final DataflowClient dataflow;

	private final Definitions definitions;

	/** Undeploying makes Data Flow forget it, and deploying may take several attempts. */
	private final Map<String, Map<String, String>> remembered = new HashMap<>();

	/**
	 * @param dataflow Data Flow
	 * @param definitions what is to live
	 */
	public Streams(DataflowClient dataflow, Definitions definitions) {
		this.dataflow = dataflow;
		this.definitions = definitions;
	}

	/**
	 * Makes apps, streams and tasks known, and forgets what an earlier run had deployed.
	 */
	public void define() {
		this.definitions.apps().forEach(this.dataflow::register);
		this.dataflow.streams().forEach(this::rest);
		this.definitions.streams().forEach(this.dataflow::create);
		this.definitions.tasks().forEach(this.dataflow::createTask);
	}

	/**
	 * Deploys streams as the definitions say, and returns when every app of theirs
	 * answers.
	 * @param streams names of streams
	 * @param deployed hears of each stream and how long it took
	 */
	public void deploy(Collection<String> streams, BiConsumer<String, Duration> deployed) {
		long began = System.nanoTime();
		streams.forEach((stream) -> deployWhenForgotten(stream, this.definitions.deployment()));
		for (String stream : streams) {
			await(stream, List.of(DEPLOYED), UNTIL_DEPLOYED);
			deployed.accept(stream, Duration.ofNanos(System.nanoTime() - began));
		}
	}

	/**
	 * Deploys streams again that nobody runs any more, each with what it was deployed
	 * with, scaled and updated to since. Waits for those of the definitions; whether the
	 * apps of others come up is their makers' business.
	 * @param streams names of streams; those that are not known any more are left out
	 * @param deployed hears of each stream and how long it took
	 */
	public void deployAgain(Collection<String> streams, BiConsumer<String, Duration> deployed) {
		long began = System.nanoTime();
		List<String> known = this.dataflow.streams().stream().filter(streams::contains).toList();
		for (String stream : known) {
			deploymentOf(stream);
			rest(stream);
		}
		known.forEach((stream) -> deployWhenForgotten(stream, deploymentOf(stream)));
		for (String stream : known) {
			if (this.definitions.deployed().contains(stream)) {
				await(stream, List.of(DEPLOYED), UNTIL_DEPLOYED);
			}
			this.remembered.remove(stream);
			deployed.accept(stream, Duration.ofNanos(System.nanoTime() - began));
		}
	}

	private Map<String, String> deploymentOf(String stream) {
		return this.remembered.computeIfAbsent(stream,
				(name) -> this.dataflow.deploymentOf(name).orElseGet(this.definitions::deployment));
	}

	/**
	 * Undeploys every stream that is not at rest, whoever deployed it, and returns when
	 * their apps have been told to end.
	 */
	public void undeploy() {
		List<String> living = this.dataflow.streams()
			.stream()
			.filter((stream) -> !AT_REST.contains(this.dataflow.statusOf(stream)))
			.toList();
		living.forEach(this.dataflow::undeploy);
		living.forEach((stream) -> await(stream, AT_REST, UNTIL_UNDEPLOYED));
	}

	/** After a crash Skipper still believes in streams that nobody runs. */
	public void rest(String stream) {
		this.dataflow.undeploy(stream);
		await(stream, AT_REST, UNTIL_UNDEPLOYED);
	}

	/** Skipper forgets a stream that was undeployed a little after Data Flow says so. */
	private void deployWhenForgotten(String stream, Map<String, String> properties) {
		long deadline = System.nanoTime() + UNTIL_UNDEPLOYED.toNanos();
		while (true) {
			try {
				this.dataflow.deploy(stream, properties);
				return;
			}
			catch (PlatformException ex) {
				if (!String.valueOf(ex.getMessage()).contains("already exists") || System.nanoTime() > deadline) {
					throw ex;
				}
				this.dataflow.undeploy(stream);
				pause();
			}
		}
	}

	private void await(String stream, List<String> wanted, Duration patience) {
		long deadline = System.nanoTime() + patience.toNanos();
		String status = this.dataflow.statusOf(stream);
		while (!wanted.contains(status)) {
			if (System.nanoTime() > deadline) {
				throw new PlatformException("The stream " + stream + " is " + status + " after " + patience.toSeconds()
						+ " s, not " + wanted.get(0) + "; the logs of its apps say why (./moneyprinter logs).");
			}
			pause();
			status = this.dataflow.statusOf(stream);
		}
	}

	private static void pause() {
		try {
			Thread.sleep(BETWEEN_LOOKS.toMillis());
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("Waiting for a stream was interrupted.", ex);
		}
	}

}
