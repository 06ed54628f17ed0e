package io.moneyprinter.platform;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;

import io.moneyprinter.platform.home.Places;
import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.process.ClassPath;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.platform.process.JavaProgram;
import io.moneyprinter.platform.process.JavaRuntime;

/** The Data Flow shell, which says that a command failed, but never by its exit value. */
class DataflowShell {

	private static final Pattern FAILURE = Pattern.compile(
			"Command failed|Exception|^Failed|^\\*\\* |not found|is not valid|Unable to|Error:|Error when|Script required");

	/** Long enough for a shell to give the terminal back as it was. */
	private static final Duration GRACE = Duration.ofSeconds(5);

	private final PlatformSettings settings;

	DataflowShell(PlatformSettings settings) {
		this.settings = settings;
	}

	int run(Optional<Path> script) {
		if (new KeeperProcess(this.settings).living().isEmpty()) {
			throw new PlatformException(
					"The platform of " + this.settings.home() + " is not up; bring it up with ./moneyprinter up.");
		}
		List<String> command = command();
		ProcessBuilder builder = new ProcessBuilder(command).directory(new Home(this.settings.home()).work().toFile());
		script.ifPresent((file) -> command.addAll(List.of("--spring.shell.commandFile=" + readable(file))));
		try {
			return script.isPresent() ? attended(builder.redirectErrorStream(true), DataflowShell::scripted)
					: attended(builder.inheritIO(), Process::waitFor);
		}
		catch (IOException ex) {
			throw new PlatformException("The shell could not be started: " + ex.getMessage() + ".", ex);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new PlatformException("The shell was interrupted.", ex);
		}
	}

	private static Path readable(Path script) {
		if (!Files.isReadable(script)) {
			throw new PlatformException("The script " + script + " cannot be read.");
		}
		return script.toAbsolutePath();
	}

	private List<String> command() {
		Path jar = ClassPath
			.read(this.settings.root().resolve("dataflow-definitions/platform/servers/shell/target/classpath"))
			.jars()
			.get(0);
		List<String> command = new ArrayList<>(List.of(JavaRuntime.java().toString()));
		command.addAll(JavaProgram.LEAN);
		command.addAll(List.of("-jar", jar.toString(), "--dataflow.uri=" + Places.of(this.settings).dataflow()));
		return command;
	}

	/** The terminal must not be left to a shell whose caller is gone. */
	private static int attended(ProcessBuilder builder, Session session) throws IOException, InterruptedException {
		Process shell = builder.start();
		OnInterruption interruption = OnInterruption.run(() -> Ending.end(List.of(shell.toHandle()), GRACE));
		try {
			return session.run(shell);
		}
		finally {
			interruption.forget();
		}
	}

	private static int scripted(Process shell) throws IOException, InterruptedException {
		shell.getOutputStream().close();
		boolean failed = false;
		try (BufferedReader lines = shell.inputReader(StandardCharsets.UTF_8)) {
			for (String line = lines.readLine(); line != null; line = lines.readLine()) {
				System.out.println(line);
				failed = failed || FAILURE.matcher(line).find();
			}
		}
		return (shell.waitFor() != 0 || failed) ? 1 : 0;
	}

	@FunctionalInterface
	private interface Session {

		/** Lets the shell work until it ends, and answers with what came of it. */
		int run(Process shell) throws IOException, InterruptedException;

	}

}
