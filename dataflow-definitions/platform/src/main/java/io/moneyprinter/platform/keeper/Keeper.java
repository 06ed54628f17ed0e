package io.moneyprinter.platform.keeper;

import java.time.Duration;
import java.time.Instant;
import java.time.InstantSource;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Set;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.platform.dataflow.DataflowClient;
import io.moneyprinter.platform.dataflow.Definitions;
import io.moneyprinter.platform.dataflow.Streams;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.platform.server.Bucket;
import io.moneyprinter.platform.server.Databases;
import io.moneyprinter.platform.server.Server;
import io.moneyprinter.platform.server.Servers;
import io.moneyprinter.platform.server.Topics;

/** Brings the parts of a platform up, keeps them up, and takes them down. */
class Keeper {

	private static final Duration BETWEEN_LOOKS = Duration.ofSeconds(1);

	private final PlatformSettings settings;

	private final Home home;

	private final Journal journal;

	private final List<ServerProcess> servers;

	private final Definitions definitions;

	private final Streams streams;

	private final Apps apps;

	private final AppInstances instances;

	private final ExecutorService starters = Executors.newCachedThreadPool();

	private final BrokenStreams broken;

	/** As last seen with all servers alive: some apps end with the Skipper that dies. */
	private Set<String> running = Set.of();

	private volatile boolean up;

	private volatile boolean stopping;

	Keeper(PlatformSettings settings, Journal journal) {
		this.settings = settings;
		this.home = new Home(settings.home());
		this.journal = journal;
		this.servers = Servers.of(settings).stream().map((server) -> new ServerProcess(server, this.home)).toList();
		this.definitions = Definitions.local(settings);
		this.streams = new Streams(new DataflowClient(Places.of(settings).dataflow()), this.definitions);
		this.apps = new Apps(this.home, this.definitions.apps());
		this.instances = new AppInstances(this.home);
		this.broken = new BrokenStreams(this.definitions.deployed(), this::redeploy, InstantSource.system());
	}

	/** Starts everything and returns when the streams are deployed. */
	void start() {
		StartPlan plan = plan();
		plan.parts().forEach((part) -> this.journal.write(part, PartState.WAITING, part + " waits."));
		plan.carryOut(this.starters, this.journal);
		this.up = true;
		this.journal.write(PartEvent.PLATFORM, PartState.READY, "The platform is up.");
	}

	private StartPlan plan() {
		StartPlan plan = new StartPlan();
		start(plan, "postgres", List.of());
		start(plan, "kafka", List.of());
		start(plan, "object-store", List.of());
		plan.add("databases", List.of("postgres"), () -> Databases.make(this.settings));
		start(plan, "skipper", List.of("databases"));
		start(plan, "dataflow", List.of("databases"));
		plan.add("topics", List.of("kafka"),
				() -> Topics.make(Places.of(this.settings).kafka(), this.definitions.topics()));
		plan.add("bucket", List.of("object-store"), () -> Bucket.make(this.settings));
		plan.add("apps", List.of(), this.apps::unpack);
		plan.add("definitions", List.of("dataflow", "skipper"), this.streams::define);
		plan.add("streams", List.of("definitions", "topics", "bucket", "apps"), this::deployAll);
		return plan;
	}

	private void start(StartPlan plan, String name, List<String> needs) {
		this.servers.stream()
			.filter((process) -> process.server().name().equals(name))
			.forEach((process) -> plan.add(name, needs, process::start));
	}

	private void deployAll() {
		deploy(this.definitions.deployed());
	}

	private void deploy(Set<String> names) {
		tellDeploying(names);
		this.streams.deploy(names, this::tellDeployed);
	}

	private void tellDeploying(Set<String> names) {
		names.forEach((name) -> this.journal.write("stream " + name, PartState.STARTING,
				"The stream " + name + " is being deployed."));
	}

	private void tellDeployed(String name, Duration took) {
		this.journal.write("stream " + name, PartState.READY,
				"The stream %s is deployed after %.1f s.".formatted(name, took.toMillis() / 1e3));
	}

	/** Keeps everything up until told to stop. */
	void watch() throws InterruptedException {
		Watch watch = new Watch(this.journal, () -> this.stopping);
		while (!this.stopping) {
			Thread.sleep(BETWEEN_LOOKS.toMillis());
			watch.look(this::look);
		}
	}

	/** Mends what it can, and tells whether everything is well. */
	private boolean look() {
		for (ServerProcess process : this.servers) {
			if (process.isDueForRestart(Instant.now(), (wait) -> mourn(process, wait)) && !this.stopping) {
				bringBack(process);
			}
			process.lookAtFamily();
		}
		this.broken.add(this.instances.look());
		boolean served = this.servers.stream().allMatch(ServerProcess::isAlive);
		if (served) {
			this.running = this.instances.streams();
		}
		if (served && !this.stopping) {
			this.broken.mend();
		}
		return served && this.broken.isEmpty();
	}

	private void mourn(ServerProcess process, Duration wait) {
		this.journal.write(process.server().name(), PartState.RESTARTING,
				process.server().name() + " died and is started again in " + wait.toSeconds() + " s.");
	}

	private void bringBack(ServerProcess process) {
		process.endOrphans();
		if (process.server().name().equals("skipper")) {
			// A new Skipper knows nothing of the apps that its predecessor started,
			// whoever had it start them. They go first: a start that fails must not
			// leave them to nobody.
			this.broken.add(this.definitions.deployed());
			this.broken.add(this.running);
			this.instances.end();
		}
		process.start();
		this.journal.write(process.server().name(), PartState.READY, process.server().name() + " is back.");
	}

	private void redeploy(Set<String> names) {
		tellDeploying(names);
		this.streams.deployAgain(names, this::tellDeployed);
	}

	/** Undeploys the streams and ends every process, whatever has been started by now. */
	void stop() {
		this.stopping = true;
		this.journal.write(PartEvent.PLATFORM, PartState.STOPPING, "The platform is being stopped.");
		this.starters.shutdownNow();
		if (this.up) {
			writeArchives();
		}
		undeploy();
		this.instances.end();
		awaitStarters();
		List<ServerProcess> backwards = new ArrayList<>(this.servers);
		Collections.reverse(backwards);
		backwards.forEach(this::stop);
		Ending.kill(ProcessHandle.current().descendants().toList());
		this.journal.write(PartEvent.PLATFORM, PartState.STOPPED, "The platform is down.");
	}

	/**
	 * At the end and not before: a program keeps the memory that writing its archive
	 * took. The apps go first, since undeploying ends them all at once.
	 */
	private void writeArchives() {
		this.journal.write("archives", PartState.STOPPING,
				"What makes the next start quick is written, where it is missing.");
		this.apps.writeArchives();
	}

	private void undeploy() {
		try {
			this.streams.undeploy();
		}
		catch (PlatformException ex) {
			this.journal.write("streams", PartState.STOPPING,
					"The streams could not be undeployed (" + ex.getMessage() + "); their apps are ended.");
		}
	}

	private void awaitStarters() {
		try {
			this.starters.awaitTermination(20, TimeUnit.SECONDS);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private void stop(ServerProcess process) {
		Server server = process.server();
		this.journal.write(server.name(), PartState.STOPPING, server.name() + " is being stopped.");
		if (this.up) {
			server.archive()
				.ifPresent((archive) -> process.process().ifPresent((running) -> archive.write(running.pid())));
		}
		process.stop();
		this.journal.write(server.name(), PartState.STOPPED, server.name() + " has ended.");
	}

}
