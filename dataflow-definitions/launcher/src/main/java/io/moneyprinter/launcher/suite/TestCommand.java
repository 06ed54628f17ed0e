package io.moneyprinter.launcher.suite;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ThreadLocalRandom;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;

/** Runs the project's tests. */
@Command(name = "test", sortOptions = false, header = "Runs all tests, and ends with what ran and what did not.",
		description = { "Static checks, unit and contract tests, and the system test on the real platform. "
				+ "The exit code is 1 when a test failed, and with CI=true also when one was skipped." },
		footer = { "", "Examples:", "  ./moneyprinter test", "  ./moneyprinter test --all",
				"  ./moneyprinter test --faults --seed 17", "  CI=true ./moneyprinter test" })
public final class TestCommand implements Callable<Integer> {

	/** So many different runs are enough, and a short number is easily typed. */
	private static final int SEEDS = 1_000_000;

	@Option(names = "--all", description = "The slow suites too.")
	private boolean all;

	@Option(names = "--faults",
			description = "The fault suite alone: kills, outages and floods on the real platform, and the count after each.")
	private boolean faults;

	@Option(names = "--seed", paramLabel = "NUMBER",
			description = "Which faults come when; every run tells its seed, so that it can be repeated.")
	private @Nullable Long seed;

	@Mixin
	private CommonOptions common;

	@Override
	public Integer call() throws InterruptedException {
		Screen screen = this.common.screen();
		Path root = CommonOptions.root();
		Path log = root.resolve("dataflow-definitions/launcher/target/test.log");
		Instant began = Instant.now();
		long seed = (this.seed != null) ? this.seed : ThreadLocalRandom.current().nextInt(SEEDS);
		screen.note("Running " + what() + " on two cores. Maven's output goes to " + log + ".\nFaults come as the seed "
				+ seed + " has it; --seed " + seed + " repeats them.");
		int code = new MavenRun(root, log, screen).run(arguments(seed));
		Summary summary = new Summary(new Reports(root).since(began), leftOut(),
				"true".equalsIgnoreCase(System.getenv("CI")));
		if (code != 0) {
			errors(log).forEach(screen::plain);
			screen.plain("The build itself failed; Maven's whole output is in " + log + ".");
		}
		summary.lines().forEach(screen::plain);
		return (code == 0 && summary.good()) ? ExitCode.OK : ExitCode.FAILED;
	}

	/** Failing tests do not stop Maven, so that the summary covers every module. */
	private List<String> arguments(long seed) {
		List<String> arguments = new ArrayList<>(List.of("-T2", "--fail-at-end", "-Dmaven.test.failure.ignore=true"));
		if (this.all || this.faults) {
			arguments.add("-Dtests.excluded=");
		}
		if (this.faults) {
			arguments.add("-Dgroups=faults");
		}
		arguments.add("-Dmoneyprinter.faults.seed=" + seed);
		arguments.add("verify");
		return arguments;
	}

	private String what() {
		return this.faults ? "the fault suite; this takes about forty minutes"
				: "all tests; this takes about ten minutes";
	}

	private String leftOut() {
		if (this.faults) {
			return "all tests but the fault suite; ./moneyprinter test --all runs everything";
		}
		return this.all ? "" : "suites tagged 'slow' and 'faults'; ./moneyprinter test --all runs them too";
	}

	private static List<String> errors(Path log) {
		try {
			return Files.readAllLines(log).stream().filter((line) -> line.startsWith("[ERROR]")).limit(20).toList();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The log " + log + " cannot be read.", ex);
		}
	}

}
