package io.moneyprinter.launcher.bench;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.Callable;

import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.launcher.screen.Table;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** Runs benchmarks. */
@Command(name = "bench", sortOptions = false, header = "Measures, and sets each figure beside its aim.",
		description = "Missed aims are shown and do not change the exit code: speed is reported, not tested.",
		footer = { "", "Examples:", "  ./moneyprinter bench --list", "  ./moneyprinter bench platform",
				"  ./moneyprinter bench platform --json" })
public final class BenchCommand implements Callable<Integer> {

	@Parameters(arity = "0..1", paramLabel = "NAME", description = "Which benchmark.")
	private @Nullable String name;

	@Option(names = "--list", description = "Names them all.")
	private boolean list;

	@Option(names = "--json", description = "One JSON object on standard output.")
	private boolean json;

	@Mixin
	private BackfillSize backfill = new BackfillSize();

	@Mixin
	private CommonOptions common;

	@Spec
	private CommandSpec spec;

	@Override
	public Integer call() throws InterruptedException {
		Screen screen = this.common.screen();
		if (this.list || this.name == null) {
			Table table = new Table("NAME", "WHAT IT MEASURES");
			all().forEach((bench) -> table.row(bench.name(), bench.header()));
			table.print(screen);
			return this.list ? ExitCode.OK : ExitCode.USAGE;
		}
		BenchReport report = chosen(this.name).run(this.common.settings(), screen);
		if (this.json) {
			screen.plain(new String(DomainJson.write(report), StandardCharsets.UTF_8));
		}
		else {
			report.print(screen);
		}
		return ExitCode.OK;
	}

	private List<Bench> all() {
		return List.of(new PlatformBench(), new AcceptBench(), new RenderBench(), new GridBench(),
				new BackfillBench(this.backfill));
	}

	private Bench chosen(String wanted) {
		return all().stream()
			.filter((bench) -> bench.name().equals(wanted))
			.findFirst()
			.orElseThrow(() -> new ParameterException(this.spec.commandLine(), "There is no benchmark '" + wanted
					+ "'; allowed: " + String.join(", ", all().stream().map(Bench::name).toList()) + "."));
	}

}
