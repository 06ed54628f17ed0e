package io.moneyprinter.system;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Map;
import java.util.stream.Collectors;

import io.moneyprinter.platform.Platform;
import io.moneyprinter.platform.PlatformStatus;
import io.moneyprinter.platform.home.Addresses;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.Ports;

/**
 * A platform that tests have to themselves, on ports that are free.
 */
public final class TestPlatform implements AutoCloseable {

	private static final Path ROOT = Path.of("../..").toAbsolutePath().normalize();

	private final Platform platform;

	private final Addresses addresses;

	private final Films films;

	/** Ctrl-C ends the tests without {@link #close()}. */
	private final Thread interrupted = new Thread(this::down, "interrupted-tests");

	private TestPlatform(PlatformSettings settings) throws IOException {
		this.platform = Platform.at(settings);
		Runtime.getRuntime().addShutdownHook(this.interrupted);
		this.addresses = this.platform.up((event) -> System.out.println(event));
		this.films = new Films(this.addresses.api(), this.addresses.accountKeyFile());
	}

	public static PlatformSettings settings(Path home) {
		return PlatformSettings.in(ROOT).withHome(home).withPorts(Ports.free());
	}

	public static TestPlatform up(PlatformSettings settings) throws IOException {
		return new TestPlatform(settings);
	}

	public Platform platform() {
		return this.platform;
	}

	public Addresses addresses() {
		return this.addresses;
	}

	public Films films() {
		return this.films;
	}

	public Topics topics() {
		return new Topics(this.addresses.kafka());
	}

	public DataFlow dataFlow() {
		return new DataFlow(this.addresses.dataflow());
	}

	/** The jar of an app as the build left it. */
	static Path jar(String module, String version) {
		String name = module.substring(module.lastIndexOf('/') + 1);
		return ROOT.resolve(module).resolve("target").resolve(name + "-" + version + ".jar");
	}

	/** The processes of the platform by their parts' names. */
	public Map<String, Long> pids() {
		return this.platform.status()
			.parts()
			.stream()
			.filter((part) -> part.pid() > 0)
			.collect(Collectors.toMap(PlatformStatus.Part::name, PlatformStatus.Part::pid));
	}

	void down() {
		this.platform.down((event) -> {
		});
	}

	@Override
	public void close() {
		down();
		Runtime.getRuntime().removeShutdownHook(this.interrupted);
	}

}
