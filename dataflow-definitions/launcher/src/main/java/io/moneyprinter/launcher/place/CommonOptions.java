package io.moneyprinter.launcher.place;

import java.nio.file.Path;

import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.home.PlatformSettings;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** The options that every command has. */
public final class CommonOptions {

	/** The property in which the start script names the project's folder. */
	private static final String ROOT = "moneyprinter.root";

	/**
	 * The property in which the start script says that standard error is a terminal. The
	 * JDK knows of input and output together only.
	 */
	private static final String LIVE = "moneyprinter.live";

	@Option(names = "--home", paramLabel = "FOLDER", order = 100,
			defaultValue = "${env:MONEYPRINTER_HOME:-" + CommandLine.Option.NULL_VALUE + "}",
			description = "Where all state lies; .moneyprinter in the project unless "
					+ "MONEYPRINTER_HOME or this option says otherwise.")
	private @Nullable Path home;

	@Option(names = "--no-color", order = 101, description = "No colours (also when NO_COLOR is set).")
	private boolean plain;

	@Option(names = "--verbose", order = 102, description = "Shows where an error comes from.")
	private boolean verbose;

	@Option(names = { "-h", "--help" }, usageHelp = true, order = 103, description = "Shows this help.")
	@SuppressWarnings("UnusedVariable") // picocli looks at it
	private boolean help;

	@Spec(Spec.Target.MIXEE)
	private CommandSpec spec;

	/**
	 * The screen of the command.
	 * @return writes to where the command line writes
	 */
	public Screen screen() {
		CommandLine line = this.spec.commandLine();
		return new Screen(line.getOut(), line.getErr(), colors(), Boolean.getBoolean(LIVE));
	}

	/**
	 * Whether and how colours are shown.
	 * @return off where somebody does not want them
	 */
	public Ansi colors() {
		return this.plain ? Ansi.OFF : Ansi.AUTO;
	}

	public boolean verbose() {
		return this.verbose;
	}

	/**
	 * The project's folder.
	 * @return absolute
	 */
	public static Path root() {
		return Path.of(System.getProperty(ROOT, "")).toAbsolutePath().normalize();
	}

	/**
	 * The platform's settings: project and home.
	 * @return everything else at its default
	 */
	public PlatformSettings settings() {
		PlatformSettings settings = PlatformSettings.in(root());
		return (this.home != null) ? settings.withHome(this.home) : settings;
	}

}
