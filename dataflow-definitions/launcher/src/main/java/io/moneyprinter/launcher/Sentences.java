package io.moneyprinter.launcher;

import java.util.List;
import java.util.stream.Collectors;

import io.moneyprinter.launcher.api.ApiException;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.video.ErrorCode.Category;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.InvalidRequestException.Violation;
import io.moneyprinter.video.VideoException;
import picocli.CommandLine;
import picocli.CommandLine.IExecutionExceptionHandler;
import picocli.CommandLine.IParameterExceptionHandler;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.ParameterException;
import picocli.CommandLine.ParseResult;
import picocli.CommandLine.UnmatchedArgumentException;

/** Says in a sentence what went wrong; where it happened only to those who ask. */
final class Sentences implements IParameterExceptionHandler, IExecutionExceptionHandler {

	@Override
	public int handleParseException(ParameterException thrown, String[] arguments) {
		CommandLine line = thrown.getCommandLine();
		say(line, String.valueOf(thrown.getMessage()));
		UnmatchedArgumentException.printSuggestions(thrown, line.getErr());
		line.getErr().println("See ./" + line.getCommandSpec().qualifiedName() + " --help.");
		return ExitCode.USAGE;
	}

	@Override
	public int handleExecutionException(Exception thrown, CommandLine line, ParseResult parsed) {
		if (thrown instanceof ParameterException usage) {
			return handleParseException(usage, new String[0]);
		}
		if (line.getParseResult().hasMatchedOption("--verbose")) {
			thrown.printStackTrace(line.getErr());
		}
		say(line, sentence(thrown, line));
		return code(thrown);
	}

	private static void say(CommandLine line, String sentence) {
		line.getErr().println(line.getColorScheme().errorText("moneyprinter: ") + sentence);
	}

	private static String sentence(Exception thrown, CommandLine line) {
		if (thrown instanceof InvalidRequestException invalid) {
			return invalid.violations()
				.stream()
				.map((violation) -> sentence(violation, line.getCommandSpec()))
				.collect(Collectors.joining(" "));
		}
		if (thrown instanceof PlatformException || thrown instanceof VideoException || thrown instanceof ApiException) {
			return String.valueOf(thrown.getMessage());
		}
		return "An unexpected " + thrown.getClass().getSimpleName()
				+ ((thrown.getMessage() != null) ? " (" + thrown.getMessage() + ")" : "") + " ended the command; run ./"
				+ line.getCommandSpec().qualifiedName() + " again with --verbose to see where.";
	}

	/** In the words of the command line, where it has one for the field. */
	private static String sentence(Violation violation, CommandSpec command) {
		String field = violation.field();
		String option = field.startsWith("--") ? field : "--" + field;
		if (command.optionsMap().containsKey(option)) {
			return violation.sentence(option);
		}
		return List.of("videoId", "ID").contains(field) ? violation.sentence("ID") : violation.toString();
	}

	private static int code(Exception thrown) {
		if (thrown instanceof PlatformException) {
			return ExitCode.NO_PLATFORM;
		}
		if (thrown instanceof InvalidRequestException) {
			return ExitCode.USAGE;
		}
		if (thrown instanceof ApiException refusal) {
			return refusal.callersFault() ? ExitCode.USAGE : ExitCode.NO_PLATFORM;
		}
		if (thrown instanceof VideoException known) {
			return (known.code().category() == Category.CALLER) ? ExitCode.USAGE : ExitCode.FAILED;
		}
		return ExitCode.DEFECT;
	}

}
