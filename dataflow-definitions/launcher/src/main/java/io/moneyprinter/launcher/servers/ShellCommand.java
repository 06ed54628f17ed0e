package io.moneyprinter.launcher.servers;

import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.platform.Platform;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Opens the Data Flow shell. */
@Command(name = "shell", sortOptions = false,
		header = "Opens the Spring Cloud Data Flow shell, or runs a script with it.",
		description = "The exit code is 1 when a command of the script failed, 3 when the platform is not up.",
		footer = { "", "Examples:", "  ./moneyprinter shell", "  ./moneyprinter shell --script deploy.txt" })
public final class ShellCommand implements Callable<Integer> {

	@Mixin
	private CommonOptions common;

	@Option(names = "--script", paramLabel = "FILE", description = "A file with one command in each line.")
	private @Nullable Path script;

	@Override
	public Integer call() {
		return Platform.at(this.common.settings()).shell(Optional.ofNullable(this.script));
	}

}
