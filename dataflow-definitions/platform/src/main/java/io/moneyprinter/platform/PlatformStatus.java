package io.moneyprinter.platform;

import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.Optional;

import io.moneyprinter.platform.keeper.PartState;

/**
 * A look at the platform.
 *
 * @param state the whole: {@code STOPPED} when nothing runs
 * @param home its folder
 * @param parts every server and app instance
 */
public record PlatformStatus(PartState state, Path home, List<Part> parts) {

	/** The memory of all processes together, in MiB. */
	public long memoryMiB() {
		return this.parts.stream().mapToLong(Part::memoryMiB).sum();
	}

	/**
	 * A server or one instance of an app.
	 *
	 * @param name a server's name, or an instance's as Data Flow gives it
	 * ({@code films.script-processor-v1-0})
	 * @param kind {@code server}, {@code app} or {@code keeper}
	 * @param state where it stands
	 * @param pid its process, 0 when it has none
	 * @param port the port it listens on, 0 when unknown
	 * @param url where it answers HTTP
	 * @param memoryMiB memory of the process and its children, shared pages counted in
	 * proportion where the system tells
	 * @param since when its process began
	 */
	public record Part(String name, String kind, PartState state, long pid, int port, Optional<String> url,
			long memoryMiB, Optional<Instant> since) {
	}

}
