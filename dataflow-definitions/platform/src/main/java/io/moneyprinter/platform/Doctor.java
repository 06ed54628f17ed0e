package io.moneyprinter.platform;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;

import io.moneyprinter.platform.Finding.Verdict;
import io.moneyprinter.platform.dataflow.Definitions;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.process.JavaRuntime;
import io.moneyprinter.platform.server.Loopback;
import io.moneyprinter.platform.server.Servers;

/** Finds what would keep the platform from coming up, before it is tried. */
class Doctor {

	/** The platform's own files take half of it; the rest is for films. */
	private static final long DISK_MIB = 2048;

	private static final long MEMORY_MIB = 4096;

	private final PlatformSettings settings;

	private final Home home;

	Doctor(PlatformSettings settings) {
		this.settings = settings;
		this.home = new Home(settings.home());
	}

	/** Throws the first finding that is fatal. */
	void check() {
		findings().stream().filter((finding) -> finding.verdict() == Verdict.FATAL).findFirst().ifPresent((finding) -> {
			throw new PlatformException(finding.sentence());
		});
	}

	List<Finding> findings() {
		List<Finding> findings = new ArrayList<>();
		findings.add(system());
		findings.add(java());
		findings.add(disk());
		findings.add(memory());
		findings.add(built());
		boolean up = new KeeperProcess(this.settings).living().isPresent();
		findings.add(leftovers(up));
		if (!up) {
			findings.addAll(ports());
		}
		return findings;
	}

	private static Finding system() {
		String name = System.getProperty("os.name");
		String arch = System.getProperty("os.arch");
		boolean known = name.toLowerCase(Locale.ROOT).matches("(linux|mac).*")
				&& List.of("amd64", "x86_64", "aarch64").contains(arch);
		return known ? new Finding("system", Verdict.WELL, "This is " + name + " on " + arch + ".") : new Finding(
				"system", Verdict.FATAL,
				"The platform runs on Linux and macOS, on x86-64 and arm64; this is " + name + " on " + arch + ".");
	}

	private static Finding java() {
		if (!Files.isExecutable(JavaRuntime.java())) {
			return new Finding("java", Verdict.FATAL,
					"There is no java at " + JavaRuntime.java() + "; install a JDK of version 17 or newer.");
		}
		return JavaRuntime.jcmd().isPresent()
				? new Finding("java", Verdict.WELL,
						"Java " + Runtime.version().feature() + " runs from " + System.getProperty("java.home") + ".")
				: new Finding("java", Verdict.WARNING, "The Java at " + System.getProperty("java.home")
						+ " is no JDK; starts take twice as long, because class archives cannot be written.");
	}

	private Finding disk() {
		try {
			Path run = this.home.run();
			if (!Files.isWritable(run)) {
				return unwritable();
			}
			long free = Files.getFileStore(run).getUsableSpace() >> 20;
			return (free >= DISK_MIB)
					? new Finding("disk", Verdict.WELL, free + " MiB are free at " + this.home.folder() + ".")
					: new Finding("disk", Verdict.FATAL, "Only " + free + " MiB are free at " + this.home.folder()
							+ "; the platform needs " + DISK_MIB + " MiB. Make room, or choose another --home.");
		}
		catch (IOException | PlatformException ex) {
			return unwritable();
		}
	}

	private Finding unwritable() {
		return new Finding("disk", Verdict.FATAL, "The home " + this.home.folder()
				+ " cannot be written to; choose another --home, or make this one writable.");
	}

	private static Finding memory() {
		long free = SystemMemory.availableMiB();
		return (free == 0 || free >= MEMORY_MIB)
				? new Finding("memory", Verdict.WELL,
						(free == 0) ? "This system does not tell how much memory is free." : free + " MiB are free.")
				: new Finding("memory", Verdict.WARNING, "Only " + free + " MiB of memory are free; the platform takes "
						+ "up to " + MEMORY_MIB + " MiB.");
	}

	private Finding built() {
		try {
			Servers.of(this.settings);
			for (var app : Definitions.local(this.settings).apps()) {
				Path jar = app.jar();
				if (!Files.exists(jar)) {
					return new Finding("build", Verdict.FATAL,
							"The app " + app.name() + " is not at " + jar + "; build the project with ./mvnw package.");
				}
			}
			return new Finding("build", Verdict.WELL, "Servers and apps have been built.");
		}
		catch (PlatformException ex) {
			return new Finding("build", Verdict.FATAL, String.valueOf(ex.getMessage()));
		}
	}

	private Finding leftovers(boolean up) {
		int left = up ? 0 : new Leftovers(this.home).living().size();
		return (left == 0) ? new Finding("leftovers", Verdict.WELL, "No earlier platform of this home left a process.")
				: new Finding("leftovers", Verdict.WARNING, "An earlier platform of this home left " + left
						+ " processes running; the next up or down ends them.");
	}

	private List<Finding> ports() {
		List<Finding> findings = new ArrayList<>();
		for (Map.Entry<String, Integer> port : this.settings.ports().byName().entrySet()) {
			if (isNeeded(port.getKey()) && Loopback.listens(port.getValue())) {
				findings.add(new Finding("port " + port.getValue(), Verdict.FATAL,
						"Port " + port.getValue() + ", which " + port.getKey()
								+ " needs, is taken by another program; end that, or start with --free-ports."));
			}
		}
		if (findings.isEmpty()) {
			findings.add(new Finding("ports", Verdict.WELL,
					"The ports " + this.settings.ports().byName().values() + " are free."));
		}
		return findings;
	}

	private boolean isNeeded(String part) {
		return switch (part) {
			case "postgres" -> this.settings.postgres().isEmpty();
			case "kafka", "kafka-controller" -> this.settings.kafka().isEmpty();
			case "object-store" -> this.settings.objectStore().isEmpty();
			default -> true;
		};
	}

}
