package io.moneyprinter.platform.keeper;

import java.nio.file.Files;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;

import io.moneyprinter.platform.dataflow.AppRegistration;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PrivateFile;
import io.moneyprinter.platform.process.BootJar;
import io.moneyprinter.platform.process.ClassArchive;
import io.moneyprinter.platform.process.SupervisedApp;
import io.moneyprinter.platform.server.Supervisor;

/** The apps' jars, taken apart so that they start quickly. */
class Apps {

	private final Home home;

	private final List<AppRegistration> registrations;

	Apps(Home home, List<AppRegistration> registrations) {
		this.home = home;
		this.registrations = registrations;
	}

	/**
	 * Takes the jars apart, and tells the supervising script how to start what is in
	 * them.
	 */
	void unpack() {
		for (AppRegistration app : this.registrations) {
			if (!Files.exists(app.jar())) {
				throw new PlatformException("The app " + app.name() + " is not at " + app.jar()
						+ "; build the project with ./mvnw package.");
			}
			writeArguments(app);
		}
	}

	private BootJar parts(AppRegistration app) {
		return BootJar.unpack(app.jar(), this.home.unpacked(app.name()));
	}

	private ClassArchive archive(AppRegistration app) {
		return ClassArchive.of(this.home.archives(), app.name(), parts(app).classPath());
	}

	private void writeArguments(AppRegistration app) {
		BootJar parts = parts(app);
		String arguments = Stream
			.of(archive(app).options().stream(), Stream.of("-cp", parts.classPath().toString(), parts.mainClass()))
			.flatMap((words) -> words)
			.map((word) -> '"' + word.replace("\\", "\\\\").replace("\"", "\\\"") + '"')
			.collect(Collectors.joining("\n", "", "\n"));
		PrivateFile.write(Supervisor.arguments(this.home, app.jar().getFileName().toString()), arguments);
	}

	/** Writes the class archives that are missing, from the instances that run. */
	void writeArchives() {
		for (AppRegistration app : this.registrations) {
			SupervisedApp.in(this.home.appRecords())
				.stream()
				.filter((running) -> running.app().equals(app.name()))
				.flatMap((running) -> running.child().stream())
				.findFirst()
				.ifPresent((instance) -> archive(app).write(instance.pid()));
		}
	}

}
