package io.moneyprinter.launcher.servers;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;

import io.moneyprinter.launcher.place.CommonOptions;
import io.moneyprinter.launcher.place.ExitCode;
import io.moneyprinter.launcher.screen.Screen;
import io.moneyprinter.platform.Platform;
import org.apache.commons.io.input.ReversedLinesFileReader;
import org.apache.commons.io.input.Tailer;
import org.apache.commons.io.input.TailerListenerAdapter;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** Shows logs. */
@Command(name = "logs", sortOptions = false, header = "Shows the logs of the servers and apps.",
		footer = { "", "Examples:", "  ./moneyprinter logs script-processor", "  ./moneyprinter logs dataflow -n 500",
				"  ./moneyprinter logs -f" })
public final class LogsCommand implements Callable<Integer> {

	@Mixin
	private CommonOptions common;

	@Parameters(arity = "0..1", paramLabel = "NAME",
			description = "A server (kafka, dataflow, …), an app (script-processor, …) or keeper; all without it.")
	private @Nullable String name;

	@Option(names = { "-f", "--follow" }, description = "Goes on with what is written, until Ctrl-C.")
	private boolean follow;

	@Option(names = { "-n", "--lines" }, paramLabel = "COUNT", defaultValue = "50",
			description = "How many of the last lines of each file (default: ${DEFAULT-VALUE}).")
	private int lines;

	@Override
	public Integer call() throws InterruptedException {
		Screen screen = this.common.screen();
		List<Path> files = Platform.at(this.common.settings()).logs(Optional.ofNullable(this.name));
		if (files.isEmpty()) {
			screen.note("There are no logs yet in " + this.common.settings().home() + ".");
			return ExitCode.OK;
		}
		for (Path file : files) {
			screen.note("@|bold ==> " + file + "|@");
			last(file).forEach(screen::plain);
		}
		if (this.follow) {
			follow(files, screen);
		}
		return ExitCode.OK;
	}

	private List<String> last(Path file) {
		try (ReversedLinesFileReader reader = ReversedLinesFileReader.builder()
			.setPath(file)
			.setCharset(StandardCharsets.UTF_8)
			.get()) {
			List<String> last = new ArrayList<>(reader.readLines(Math.max(0, this.lines)));
			Collections.reverse(last);
			return last;
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The log " + file + " cannot be read.", ex);
		}
	}

	private static void follow(List<Path> files, Screen screen) throws InterruptedException {
		boolean several = files.size() > 1;
		List<Thread> threads = files.stream().map((file) -> follower(file, several, screen)).toList();
		for (Thread thread : threads) {
			thread.join();
		}
	}

	private static Thread follower(Path file, boolean named, Screen screen) {
		String prefix = named ? file.getFileName() + " | " : "";
		Tailer tailer = Tailer.builder()
			.setPath(file)
			.setTailFromEnd(true)
			.setStartThread(false)
			.setTailerListener(new TailerListenerAdapter() {
				@Override
				public void handle(String line) {
					screen.plain(prefix + line);
				}
			})
			.get();
		Thread thread = new Thread(tailer, "follow-" + file.getFileName());
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

}
