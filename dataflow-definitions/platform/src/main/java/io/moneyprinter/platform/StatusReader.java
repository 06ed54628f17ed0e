package io.moneyprinter.platform;

import java.time.Duration;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;

import io.moneyprinter.platform.PlatformStatus.Part;
import io.moneyprinter.platform.dataflow.AppInstance;
import io.moneyprinter.platform.dataflow.DataflowClient;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.keeper.Journal;
import io.moneyprinter.platform.keeper.PartEvent;
import io.moneyprinter.platform.keeper.PartState;
import io.moneyprinter.platform.process.ProcessIdentity;
import io.moneyprinter.platform.process.SupervisedApp;
import io.moneyprinter.platform.server.Server;
import io.moneyprinter.platform.server.Servers;

/** Puts together what journal, records, Data Flow and the system tell. */
class StatusReader {

	private static final String KEEPER = "keeper";

	private static final Duration PATIENCE = Duration.ofSeconds(5);

	private final PlatformSettings settings;

	private final Home home;

	StatusReader(PlatformSettings settings) {
		this.settings = settings;
		this.home = new Home(settings.home());
	}

	PlatformStatus read(Optional<ProcessHandle> keeper) {
		if (keeper.isEmpty()) {
			return new PlatformStatus(PartState.STOPPED, this.home.folder(), List.of());
		}
		Map<String, PartEvent> news = new Journal(this.home).latest();
		Map<String, ProcessHandle> processes = processes();
		keeper.ifPresent((process) -> processes.put(KEEPER, process));
		List<Part> parts = new ArrayList<>();
		parts.add(part(KEEPER, KEEPER, PartState.READY, processes, 0, Optional.empty()));
		Servers.of(this.settings)
			.forEach((server) -> parts.add(part(server.name(), "server", stateOf(news, server.name()), processes,
					server.port(), server.url())));
		instances().forEach((instance) -> parts
			.add(part(instance.id(), "app", stateOf(instance), processes, instance.port(), instance.url())));
		return new PlatformStatus(stateOf(news, PartEvent.PLATFORM), this.home.folder(), parts);
	}

	/** Every part's process by the part's name. */
	private Map<String, ProcessHandle> processes() {
		Map<String, ProcessHandle> processes = new HashMap<>();
		for (SupervisedApp app : SupervisedApp.in(this.home.appRecords())) {
			app.supervisor().ifPresent((process) -> processes.put(app.instance(), process));
		}
		for (Server server : Servers.of(this.settings)) {
			ProcessIdentity.recorded(this.home.serverRecords().resolve(server.name()))
				.flatMap(ProcessIdentity::living)
				.ifPresent((process) -> processes.put(server.name(), process));
		}
		return processes;
	}

	private static PartState stateOf(Map<String, PartEvent> news, String part) {
		return Optional.ofNullable(news.get(part)).map(PartEvent::state).orElse(PartState.STARTING);
	}

	private static PartState stateOf(AppInstance instance) {
		return switch (instance.state()) {
			case "deployed" -> PartState.READY;
			case "deploying" -> PartState.STARTING;
			case "undeployed" -> PartState.STOPPED;
			default -> PartState.FAILED;
		};
	}

	private static Part part(String name, String kind, PartState state, Map<String, ProcessHandle> processes, int port,
			Optional<String> url) {
		ProcessHandle process = processes.get(name);
		if (process == null) {
			return new Part(name, kind, state, 0, port, url, 0, Optional.empty());
		}
		Set<Long> others = processes.values()
			.stream()
			.map(ProcessHandle::pid)
			.filter((pid) -> pid != process.pid())
			.collect(Collectors.toSet());
		return new Part(name, kind, state, process.pid(), port, url, SystemMemory.ofMiB(process, others),
				process.info().startInstant());
	}

	/** Data Flow knows most; when it is busy, the records still tell what runs. */
	private List<AppInstance> instances() {
		try {
			return new DataflowClient(Places.of(this.settings).dataflow(), PATIENCE).instances();
		}
		catch (PlatformException ex) {
			return SupervisedApp.in(this.home.appRecords())
				.stream()
				.map((app) -> new AppInstance(app.instance(), app.child().isPresent() ? "deployed" : "failed", 0,
						Optional.empty()))
				.toList();
		}
	}

}
