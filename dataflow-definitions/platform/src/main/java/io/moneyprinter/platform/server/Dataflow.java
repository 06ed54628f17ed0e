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
import io.moneyprinter.platform.process.ClassArchive;
import io.moneyprinter.platform.process.ClassPath;
import io.moneyprinter.platform.process.JavaProgram;

/** Spring Cloud Data Flow, with its dashboard. */
class Dataflow implements Server {

	private final PlatformSettings settings;

	private final Home home;

	private final ClassPath classPath;

	Dataflow(PlatformSettings settings) {
		this.settings = settings;
		this.home = new Home(settings.home());
		this.classPath = ClassPath.read(ServerFiles.dataflowClassPath(settings)).after(ServerFiles.guardJar(settings));
	}

	@Override
	public String name() {
		return "dataflow";
	}

	@Override
	public int port() {
		return this.settings.ports().dataflow();
	}

	@Override
	public void prepare() {
		PrivateFile.write(configuration(),
				Map.of("server.address", "127.0.0.1", "server.port", Integer.toString(port()), "spring.datasource.url",
						Places.database(this.settings, "dataflow"), "spring.datasource.username", "dataflow",
						"spring.datasource.password", Secrets.of(this.home).dataflowPassword(),
						"spring.datasource.hikari.maximum-pool-size", "5", "spring.cloud.skipper.client.server-uri",
						"http://127.0.0.1:" + this.settings.ports().skipper() + "/api", "logging.level.root", "WARN"));
	}

	@Override
	public List<String> command() {
		List<String> options = Stream
			.concat(JavaProgram.LEAN.stream(),
					Stream
						.of("-Xmx320m",
								"-Dspring.config.additional-location=" + configuration().toUri() + ",optional:"
										+ this.home.taskSettings().toUri()))
			.toList();
		return new JavaProgram(options, this.classPath, "io.moneyprinter.dataflow.DataflowServer", List.of(),
				classArchive())
			.command();
	}

	@Override
	public Path workingFolder() {
		return this.home.work();
	}

	@Override
	public boolean answers() {
		return Loopback.answers(URI.create("http://127.0.0.1:" + port() + "/management/health"),
				(answer) -> answer.statusCode() == 200);
	}

	@Override
	public Optional<String> url() {
		return Optional.of("http://127.0.0.1:" + port() + "/dashboard");
	}

	@Override
	public Optional<ClassArchive> archive() {
		return Optional.of(classArchive());
	}

	private ClassArchive classArchive() {
		return ClassArchive.of(this.home.archives(), name(), this.classPath);
	}

	private Path configuration() {
		return this.home.secrets().resolve("dataflow.properties");
	}

}
