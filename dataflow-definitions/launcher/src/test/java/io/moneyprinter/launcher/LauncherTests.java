package io.moneyprinter.launcher;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import picocli.CommandLine;
import picocli.CommandLine.Help.Ansi;

import static org.assertj.core.api.Assertions.assertThat;

class LauncherTests {

	private final StringWriter out = new StringWriter();

	private final StringWriter err = new StringWriter();

	private final CommandLine line = Launcher.commandLine()
		.setOut(new PrintWriter(this.out))
		.setErr(new PrintWriter(this.err))
		.setColorScheme(CommandLine.Help.defaultColorScheme(Ansi.OFF));

	@TempDir
	Path home;

	@Test
	void everyCommandHasAHeaderHelpAndAnExample() {
		assertHelp(this.line, List.of());
		assertThat(this.out.toString()).contains("Usage: moneyprinter dead-letters replay", "--reason=WHY");
	}

	private void assertHelp(CommandLine parent, List<String> path) {
		parent.getSubcommands().forEach((name, command) -> {
			if (!name.equals("help") && !name.equals("generate-completion")) {
				List<String> words = Stream.concat(path.stream(), Stream.of(name)).toList();
				assertThat(command.getCommandSpec().usageMessage().header()).as(name).isNotEmpty();
				assertThat(String.join("", command.getCommandSpec().usageMessage().footer())).as(name)
					.contains("./moneyprinter " + String.join(" ", words));
				assertThat(this.line.execute(Stream.concat(words.stream(), Stream.of("--help")).toArray(String[]::new)))
					.as(name)
					.isZero();
				assertHelp(command, words);
			}
		});
	}

	@ParameterizedTest
	@CsvSource(delimiter = '|', value = { "make|Missing required parameter: 'TOPIC'",
			"make Tides --speed fast|Invalid value for option '--speed'",
			"make Tides --length soon|'soon' is no length of time; allowed: 45, 45s, 2m or 1m30s",
			"status --jsn|Unknown option: '--jsn'", "frobnicate|Unmatched argument at index 0: 'frobnicate'",
			"up --postgres nowhere|--postgres is 'nowhere'; allowed: postgres://USER@HOST:PORT",
			"watch 42|moneyprinter: ID is '42'; allowed: a UUID", "cancel|Missing required parameter: 'ID'",
			"cancel 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 42|allowed: a UUID",
			"reject 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33|Missing required option: '--reason=WHY'",
			"reject 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 --reason=|moneyprinter: --reason is 'empty'; allowed: a sentence",
			"prioritize 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 --class fast|moneyprinter: --class is 'fast'; allowed: interactive, bulk",
			"script 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33 --edit /no/such|moneyprinter: --edit is '/no/such'; allowed: a file that can be read",
			"dead-letters|Missing required subcommand", "dead-letters replay|Missing required argument",
			"dead-letters show 12|moneyprinter: ID is '12'; allowed: partition and offset of a dead letter",
			"dead-letters replay 1-2 all|moneyprinter: ID is 'all'; allowed: partition and offset",
			"dead-letters replay 1-2 --all|mutually exclusive", "schedule|Missing required subcommand",
			"backfill|Missing required argument", "backfill watch|Missing required parameter: 'ID'",
			"backfill --past --from soon|'soon' is no day and no moment; allowed: such as 2026-11-01",
			"backfill topics.csv --past|mutually exclusive", "backfill --state failed|Missing required argument",
			"backfill /no/such.csv|FILE is '/no/such.csv'; allowed: a file that can be read",
			"backfill --past --defaults /no/such|--defaults is '/no/such'; allowed: a file with a JSON object",
			"backfill set 2f1c5d2e-6c1b-4f0e-9a51-0f4d8e1b7c33|Missing required argument",
			"schedule add nightly upkeep|Missing required option: '--cron=WHEN'",
			"schedule pause|Missing required parameter: 'NAME'",
			"make Tides --here --review script|--review is 'script'; with --here nobody could answer",
			"shell one.txt --script two.txt|mutually exclusive" })
	void aMistakeIsASentenceAndExitCodeTwo(String arguments, String sentence) {
		assertThat(this.line.execute(arguments.split(" "))).isEqualTo(ExitCode.USAGE);
		assertThat(this.err.toString()).startsWith("moneyprinter: ").contains(sentence).doesNotContain("\tat ");
		assertThat(this.out.toString()).isEmpty();
	}

	@ParameterizedTest
	@ValueSource(strings = { "list", "submit Tides", "watch 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33",
			"cancel 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33", "script 2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33",
			"dead-letters list", "dead-letters replay --all", "schedule list", "schedule run-now nightly" })
	void withoutAPlatformTheExitCodeIsThree(String arguments) {
		String[] words = (arguments + " --home " + this.home).split(" ");
		assertThat(this.line.execute(words)).isEqualTo(ExitCode.NO_PLATFORM);
		assertThat(this.err.toString()).startsWith("moneyprinter: The platform of");
	}

	@Test
	void failuresHaveCodesOfTheirOwn() {
		assertThat(code(new PlatformException("Port 9092 is taken."))).isEqualTo(ExitCode.NO_PLATFORM);
		assertThat(code(new VideoException(ErrorCode.RENDER_FAILED, "ffmpeg ended."))).isEqualTo(ExitCode.FAILED);
		assertThat(code(new VideoException(ErrorCode.UNSPEAKABLE_TEXT, "No."))).isEqualTo(ExitCode.USAGE);
		assertThat(code(new IllegalStateException("oh"))).isEqualTo(ExitCode.DEFECT);
		assertThat(this.err.toString()).contains("--verbose to see where").doesNotContain("\tat ");
	}

	@Test
	void completionKnowsTheCommands() {
		assertThat(this.line.execute("generate-completion")).isZero();
		assertThat(this.out.toString()).contains("--caption-highlight", "doctor", "prioritize", "--reason",
				"dead-letters");
	}

	private int code(Exception thrown) {
		return new Sentences().handleExecutionException(thrown, this.line, this.line.parseArgs());
	}

}
