package io.moneyprinter.launcher;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;

import io.moneyprinter.launcher.backfill.BackfillCommand;
import io.moneyprinter.launcher.bench.BenchCommand;
import io.moneyprinter.launcher.control.ApproveCommand;
import io.moneyprinter.launcher.control.CancelCommand;
import io.moneyprinter.launcher.control.PauseCommand;
import io.moneyprinter.launcher.control.PrioritizeCommand;
import io.moneyprinter.launcher.control.RejectCommand;
import io.moneyprinter.launcher.control.ResumeCommand;
import io.moneyprinter.launcher.control.RetryCommand;
import io.moneyprinter.launcher.control.ScriptCommand;
import io.moneyprinter.launcher.deadletters.DeadLettersCommand;
import io.moneyprinter.launcher.film.FilmCommand;
import io.moneyprinter.launcher.film.ListCommand;
import io.moneyprinter.launcher.film.MakeCommand;
import io.moneyprinter.launcher.film.StoryboardCommand;
import io.moneyprinter.launcher.film.SubmitCommand;
import io.moneyprinter.launcher.film.WatchCommand;
import io.moneyprinter.launcher.frames.FramesCommand;
import io.moneyprinter.launcher.nodes.NodesCommand;
import io.moneyprinter.launcher.render.ConvertCommand;
import io.moneyprinter.launcher.render.RenderCommand;
import io.moneyprinter.launcher.schedule.ScheduleCommand;
import io.moneyprinter.launcher.servers.DoctorCommand;
import io.moneyprinter.launcher.servers.DownCommand;
import io.moneyprinter.launcher.servers.LogsCommand;
import io.moneyprinter.launcher.servers.ShellCommand;
import io.moneyprinter.launcher.servers.StatusCommand;
import io.moneyprinter.launcher.servers.UpCommand;
import io.moneyprinter.launcher.suite.TestCommand;
import picocli.AutoComplete.GenerateCompletion;
import picocli.CommandLine;
import picocli.CommandLine.Command;
import picocli.CommandLine.HelpCommand;

/** All commands under one name. */
@Command(name = "moneyprinter", mixinStandardHelpOptions = true, version = "MoneyPrinter Cluster 0.1.0",
		header = "Turns topics into narrated short videos, many at a time.", synopsisSubcommandLabel = "COMMAND",
		subcommands = { MakeCommand.class, SubmitCommand.class, WatchCommand.class, ListCommand.class,
				FilmCommand.class, StoryboardCommand.class, CancelCommand.class, RetryCommand.class, PauseCommand.class,
				ResumeCommand.class, ScriptCommand.class, ApproveCommand.class, RejectCommand.class,
				PrioritizeCommand.class, DeadLettersCommand.class, BackfillCommand.class, ScheduleCommand.class,
				NodesCommand.class, RenderCommand.class, ConvertCommand.class, UpCommand.class, DownCommand.class,
				StatusCommand.class, LogsCommand.class, ShellCommand.class, DoctorCommand.class, TestCommand.class,
				BenchCommand.class, FramesCommand.class, HelpCommand.class, GenerateCompletion.class },
		footerHeading = "%n",
		footer = { "Start here:", "  ./moneyprinter make \"Why is the sea salty?\" -o film.mp4",
				"  ./moneyprinter COMMAND --help", "", "Completion for bash and zsh:",
				"  source <(./moneyprinter generate-completion)" },
		exitCodeListHeading = "%nExit codes:%n",
		exitCodeList = { "0:all is well", "1:the film, test or script command failed, or a command was refused",
				"2:the command line or the request is not as it must be",
				"3:the platform is not there, or this machine cannot build or run it",
				"70:something that nobody foresaw", "130:ended by Ctrl-C" })
public final class Launcher {

	private Launcher() {
	}

	/**
	 * Runs one command and exits with its code.
	 * @param arguments the command and its options
	 */
	public static void main(String[] arguments) {
		CommandLine line = commandLine().setOut(utf8(FileDescriptor.out)).setErr(utf8(FileDescriptor.err));
		System.exit(line.execute(arguments));
	}

	/**
	 * The command line, with sentences for everything that can go wrong.
	 * @return ready to execute
	 */
	static CommandLine commandLine() {
		return new CommandLine(new Launcher()).setCaseInsensitiveEnumValuesAllowed(true)
			.setUsageHelpAutoWidth(true)
			.setParameterExceptionHandler(new Sentences())
			.setExecutionExceptionHandler(new Sentences());
	}

	private static PrintWriter utf8(FileDescriptor stream) {
		return new PrintWriter(new PrintStream(new FileOutputStream(stream), true, StandardCharsets.UTF_8), true);
	}

}
