package io.moneyprinter.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;

/** Finds the files that servers, keeper and apps write to. */
class LogFiles {

	private final Home home;

	LogFiles(Home home) {
		this.home = home;
	}

	List<Path> of(Optional<String> name) {
		List<Path> found = Stream.concat(servers(), instances())
			.filter((log) -> name.isEmpty() || belongs(log, name.get()))
			.sorted(Comparator.comparing((Path log) -> log.toFile().lastModified()))
			.toList();
		if (found.isEmpty() && name.isPresent()) {
			throw new PlatformException("There is no log of '" + name.get() + "' in " + this.home.folder()
					+ "; ./moneyprinter status names the parts.");
		}
		return found;
	}

	private Stream<Path> servers() {
		return files(this.home.logs(), 1).filter((file) -> file.getFileName().toString().contains(".log"));
	}

	/** The deployer gives every instance a folder named after it. */
	private Stream<Path> instances() {
		return files(this.home.instances(), 4)
			.filter((file) -> file.getFileName().toString().matches("std(out|err)_\\d+\\.log"));
	}

	private static boolean belongs(Path log, String name) {
		String file = log.getFileName().toString();
		String folder = log.getName(log.getNameCount() - 2).toString();
		return file.equals(name + ".log") || file.startsWith(name + ".log.") || folder.equals(name)
				|| folder.matches("[^.]+\\." + Pattern.quote(name) + "-v\\d+");
	}

	private static Stream<Path> files(Path folder, int depth) {
		try (Stream<Path> files = Files.walk(folder, depth)) {
			return files.filter(Files::isRegularFile).toList().stream();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
