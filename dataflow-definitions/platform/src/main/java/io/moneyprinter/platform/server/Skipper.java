package io.moneyprinter.platform.server;

import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.home.Secrets;
import io.moneyprinter.platform.process.BootJar;
import io.moneyprinter.platform.process.ClassArchive;
import io.moneyprinter.platform.process.ClassPath;
import io.moneyprinter.platform.process.JavaProgram;

/** Skipper, which deploys the apps as processes of this machine. */
class Skipper implements Server {

	private static final String ACCOUNT = "spring.cloud.skipper.server.platform.local.accounts.default.";

	/**
	 * Which of Skipper's environment variables apps get, as regular expressions: the
	 * local deployer's own list, and the ones that script-processor is told its language
	 * model with. A key travels in the environment alone; what is a deployment property
	 * stands in databases and on pages.
	 */
	private static final String INHERITED = "TMP,TEMP,LANG,LANGUAGE,LC_.*,PATH,SPRING_APPLICATION_JSON,"
			+ "MONEYPRINTER_LLM_.*,MONEYPRINTER_SCRIPT_.*";

	private final PlatformSettings settings;

	private final Home home;

	private final Path jar;

	Skipper(PlatformSettings settings) {
		this.settings = settings;
		this.home = new Home(settings.home());
		this.jar = ClassPath.read(ServerFiles.classPath(settings, "skipper")).jars().get(0);
	}

	@Override
	public String name() {
		return "skipper";
	}

	@Override
	public int port() {
		return this.settings.ports().skipper();
	}

	@Override
	public void prepare() {
		Supervisor.write(this.home);
		PrivateFile.write(configuration(), properties());
	}

	/**
	 * What a deployment does not say about local processes is said here, so that one made
	 * by hand is the same. Ports of apps are below those that systems give to outgoing
	 * connections (Linux from 32768, macOS from 49152): one that is taken in the moment
	 * between its choice and the app's start would stay taken for minutes.
	 */
	private Map<String, String> properties() {
		return Map.ofEntries(Map.entry("server.address", "127.0.0.1"),
				Map.entry("server.port", Integer.toString(port())),
				Map.entry("spring.datasource.url", Places.database(this.settings, "skipper")),
				Map.entry("spring.datasource.username", "skipper"),
				Map.entry("spring.datasource.password", Secrets.of(this.home).skipperPassword()),
				Map.entry("spring.datasource.driver-class-name", "org.postgresql.Driver"),
				Map.entry("spring.datasource.hikari.maximum-pool-size", "5"),
				Map.entry("spring.cloud.config.enabled", "false"),
				Map.entry("spring.cloud.kubernetes.enabled", "false"), Map.entry("logging.level.root", "WARN"),
				Map.entry(ACCOUNT + "java-cmd", Supervisor.file(this.home).toString()),
				Map.entry(ACCOUNT + "env-vars-to-inherit", INHERITED),
				Map.entry(ACCOUNT + "working-directories-root", this.home.instances().toString()),
				Map.entry(ACCOUNT + "delete-files-on-exit", "false"), Map.entry(ACCOUNT + "hostname", "127.0.0.1"),
				Map.entry(ACCOUNT + "port-range.low", "20000"), Map.entry(ACCOUNT + "port-range.high", "32000"),
				Map.entry(ACCOUNT + "shutdown-timeout", "30"));
	}

	@Override
	public List<String> command() {
		BootJar parts = parts();
		List<String> options = Stream
			.concat(JavaProgram.LEAN.stream(),
					Stream.of("-Xmx256m", "-Dspring.config.additional-location=" + configuration().toUri()))
			.toList();
		ClassPath classPath = guarded(parts);
		return new JavaProgram(options, classPath, parts.mainClass(), List.of(), archive(classPath)).command();
	}

	private BootJar parts() {
		return BootJar.unpack(this.jar, this.home.unpacked(name()));
	}

	private ClassPath guarded(BootJar parts) {
		return parts.classPath().after(ServerFiles.guardJar(this.settings));
	}

	@Override
	public Path workingFolder() {
		return this.home.work();
	}

	@Override
	public boolean answers() {
		return Loopback.answers(URI.create("http://127.0.0.1:" + port() + "/api/deployers"),
				(answer) -> answer.statusCode() == 200 && answer.body().contains("\"local\""));
	}

	@Override
	public Optional<String> url() {
		return Optional.of("http://127.0.0.1:" + port() + "/api");
	}

	@Override
	public Optional<ClassArchive> archive() {
		return Optional.of(archive(guarded(parts())));
	}

	private ClassArchive archive(ClassPath classPath) {
		return ClassArchive.of(this.home.archives(), name(), classPath);
	}

	private Path configuration() {
		return this.home.secrets().resolve("skipper.properties");
	}

}
