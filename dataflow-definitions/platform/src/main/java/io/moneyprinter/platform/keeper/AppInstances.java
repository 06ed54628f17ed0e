package io.moneyprinter.platform.keeper;

import java.time.Duration;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.platform.process.ProcessIdentity;
import io.moneyprinter.platform.process.SupervisedApp;

/**
 * The deployed apps, from the records of their supervisors. What an app itself started,
 * such as ffmpeg, runs on when the app is killed: every look remembers those children,
 * and the next one ends the orphans among them.
 */
class AppInstances {

	private static final Duration GRACE = Duration.ofSeconds(30);

	private final Home home;

	private final Map<Long, Set<ProcessIdentity>> children = new HashMap<>();

	AppInstances(Home home) {
		this.home = home;
	}

	/**
	 * Looks at every instance, and ends orphans.
	 * @return streams of which an instance has lost its supervisor, and with it its place
	 * in the deployer's book
	 */
	Set<String> look() {
		List<SupervisedApp> apps = SupervisedApp.in(this.home.appRecords());
		Set<String> lost = new TreeSet<>();
		for (SupervisedApp app : apps) {
			if (app.isAbandoned()) {
				Ending.end(app.living(), GRACE);
				app.forget();
				lost.add(app.stream());
			}
		}
		endOrphans(apps);
		return lost;
	}

	/** The streams of all instances that there are. */
	Set<String> streams() {
		return SupervisedApp.in(this.home.appRecords())
			.stream()
			.map(SupervisedApp::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** The watch and the stop may both come here at once. */
	private synchronized void endOrphans(List<SupervisedApp> apps) {
		Map<Long, ProcessHandle> living = apps.stream()
			.map(SupervisedApp::child)
			.flatMap(Optional::stream)
			.collect(Collectors.toMap(ProcessHandle::pid, (app) -> app, (one, other) -> one));
		List<ProcessHandle> orphans = this.children.entrySet()
			.stream()
			.filter((family) -> !living.containsKey(family.getKey()))
			.flatMap((family) -> family.getValue().stream())
			.map(ProcessIdentity::living)
			.flatMap(Optional::stream)
			.toList();
		Ending.kill(orphans);
		this.children.clear();
		living.forEach((pid, app) -> this.children.put(pid, identities(app.descendants().toList())));
	}

	private static Set<ProcessIdentity> identities(Collection<ProcessHandle> processes) {
		return processes.stream()
			.map(ProcessIdentity::of)
			.flatMap(Optional::stream)
			.collect(Collectors.toUnmodifiableSet());
	}

	/** Ends every instance with everything it started. */
	void end() {
		List<SupervisedApp> apps = SupervisedApp.in(this.home.appRecords());
		List<ProcessHandle> processes = apps.stream().flatMap((app) -> app.living().stream()).toList();
		Ending.end(processes, GRACE);
		apps.forEach(SupervisedApp::forget);
		endOrphans(List.of());
	}

}
