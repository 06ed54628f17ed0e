package io.moneyprinter.launcher.servers;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.platform.Platform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Opens the Data Flow shell. */
@Command(name = "shell", sortOptions = false,
		header = "Opens the Spring Cloud Data Flow shell, or runs a script with it.",
		description = "The exit code is 1 when a command of the script failed, 3 when the platform is not up.",
		footer = { "", "Examples:", "  ./moneyprinter shell", "  ./moneyprinter shell deploy.txt" })
public final class ShellCommand implements Callable<Integer> {

	@Mixin
	private CommonOptions common;

	@ArgGroup
	private @Nullable Script script;

	@Override
	public Integer call() {
		return Platform.at(this.common.settings()).shell(Optional.ofNullable(this.script).flatMap(Script::file));
	}

	/** The file, said in one of two ways. */
	private static final class Script {

		@Parameters(paramLabel = "FILE", description = "A file with one command in each line.")
		private @Nullable Path plain;

		@Option(names = "--script", paramLabel = "FILE", description = "The same file, as an option.")
		private @Nullable Path named;

		private Optional<Path> file() {
			return Optional.ofNullable(this.plain).or(() -> Optional.ofNullable(this.named));
		}

	}

}
