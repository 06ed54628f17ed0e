package io.moneyprinter.platform.home;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * What a platform is to be: where it keeps its state, whose apps it runs, on which ports,
 * and which servers it need not start because they exist elsewhere.
 *
 * @param home folder of all state; made when absent
 * @param root the project's folder, built
 * @param ports loopback ports
 * @param kafka an existing Kafka cluster's bootstrap servers
 * @param postgres an existing PostgreSQL server
 * @param objectStore an existing S3 server
 * @param bulk whether films of the bulk class have a stream of their own
 * @param overlay a folder of definitions laid over the project's: streams, registrations
 * and deployment properties of the same name take their place, others come beside them
 */
public record PlatformSettings(Path home, Path root, Ports ports, Optional<String> kafka,
		Optional<PostgresServer> postgres, Optional<ObjectStoreServer> objectStore, boolean bulk,
		Optional<Path> overlay) {

	public PlatformSettings {
		home = home.toAbsolutePath().normalize();
		root = root.toAbsolutePath().normalize();
		overlay = overlay.map((folder) -> folder.toAbsolutePath().normalize());
	}

	/**
	 * The settings of a plain {@code up}: home is {@code .moneyprinter} in the project.
	 * @param root the project's folder
	 * @return everything at its default
	 */
	public static PlatformSettings in(Path root) {
		return new PlatformSettings(root.resolve(".moneyprinter"), root, Ports.DEFAULT, Optional.empty(),
				Optional.empty(), Optional.empty(), false, Optional.empty());
	}

	public PlatformSettings withHome(Path home) {
		return new PlatformSettings(home, this.root, this.ports, this.kafka, this.postgres, this.objectStore, this.bulk,
				this.overlay);
	}

	public PlatformSettings withPorts(Ports ports) {
		return new PlatformSettings(this.home, this.root, ports, this.kafka, this.postgres, this.objectStore, this.bulk,
				this.overlay);
	}

	public PlatformSettings withKafka(String bootstrapServers) {
		return new PlatformSettings(this.home, this.root, this.ports, Optional.of(bootstrapServers), this.postgres,
				this.objectStore, this.bulk, this.overlay);
	}

	public PlatformSettings withPostgres(PostgresServer server) {
		return new PlatformSettings(this.home, this.root, this.ports, this.kafka, Optional.of(server), this.objectStore,
				this.bulk, this.overlay);
	}

	public PlatformSettings withObjectStore(ObjectStoreServer server) {
		return new PlatformSettings(this.home, this.root, this.ports, this.kafka, this.postgres, Optional.of(server),
				this.bulk, this.overlay);
	}

	public PlatformSettings withBulk() {
		return new PlatformSettings(this.home, this.root, this.ports, this.kafka, this.postgres, this.objectStore, true,
				this.overlay);
	}

	public PlatformSettings withOverlay(Path folder) {
		return new PlatformSettings(this.home, this.root, this.ports, this.kafka, this.postgres, this.objectStore,
				this.bulk, Optional.of(folder));
	}

	/**
	 * A jar that the build left.
	 * @param module the module's folder, below the project's
	 * @param artifact its artifact
	 * @return the jar
	 * @throws PlatformException if it has not been built
	 */
	public Path builtJar(String module, String artifact) {
		Path folder = this.root.resolve(module).resolve("target");
		Pattern name = Pattern.compile(Pattern.quote(artifact) + "-\\d[^-]*\\.jar");
		try (Stream<Path> files = Files.list(folder)) {
			return files.filter((file) -> name.matcher(file.getFileName().toString()).matches())
				.max(Comparator.comparing((file) -> file.toFile().lastModified()))
				.orElseThrow(() -> notBuilt(artifact, folder));
		}
		catch (IOException ex) {
			throw notBuilt(artifact, folder);
		}
	}

	private static PlatformException notBuilt(String artifact, Path folder) {
		return new PlatformException(
				"The jar of " + artifact + " is not in " + folder + "; build the project with ./mvnw package.");
	}

}
