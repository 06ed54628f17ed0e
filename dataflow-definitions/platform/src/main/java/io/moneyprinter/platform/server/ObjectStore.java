package io.moneyprinter.platform.server;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.home.Secrets;
import io.moneyprinter.platform.process.ClassArchive;
import io.moneyprinter.platform.process.ClassPath;
import io.moneyprinter.platform.process.JavaProgram;

/** S3Proxy over a local folder. */
class ObjectStore implements Server {

	private final PlatformSettings settings;

	private final Home home;

	private final ClassPath classPath;

	ObjectStore(PlatformSettings settings) {
		this.settings = settings;
		this.home = new Home(settings.home());
		this.classPath = ClassPath.read(ServerFiles.classPath(settings, "object-store"));
	}

	@Override
	public String name() {
		return "object-store";
	}

	@Override
	public int port() {
		return this.settings.ports().objectStore();
	}

	@Override
	public void prepare() {
		Secrets secrets = Secrets.of(this.home);
		PrivateFile.write(configuration(),
				Map.of("s3proxy.endpoint", "http://127.0.0.1:" + port(), "s3proxy.authorization", "aws-v2-or-v4",
						"s3proxy.identity", secrets.storeAccessKey(), "s3proxy.credential", secrets.storeSecretKey(),
						"jclouds.provider", "filesystem-nio2", "jclouds.filesystem.basedir",
						this.home.data("objects").toString()));
		ServerFiles.copyResource("object-store-logback.xml", logging());
	}

	@Override
	public List<String> command() {
		List<String> options = Stream
			.concat(JavaProgram.LEAN.stream(), Stream.of("-Xmx160m", "-Dlogback.configurationFile=" + logging()))
			.toList();
		return new JavaProgram(options, this.classPath, "org.gaul.s3proxy.Main",
				List.of("--properties", configuration().toString()), classArchive())
			.command();
	}

	@Override
	public Path workingFolder() {
		return this.home.data("objects");
	}

	@Override
	public boolean answers() {
		return Loopback.listens(port());
	}

	@Override
	public Optional<String> url() {
		return Optional.of("http://127.0.0.1:" + port());
	}

	@Override
	public Optional<ClassArchive> archive() {
		return Optional.of(classArchive());
	}

	private ClassArchive classArchive() {
		return ClassArchive.of(this.home.archives(), name(), this.classPath);
	}

	private Path configuration() {
		return this.home.secrets().resolve("object-store.properties");
	}

	private Path logging() {
		return this.home.scripts().resolve("object-store-logback.xml");
	}

}
