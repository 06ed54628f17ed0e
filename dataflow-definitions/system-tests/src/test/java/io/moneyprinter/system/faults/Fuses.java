package io.moneyprinter.system.faults;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.stream.Stream;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.system.TestPlatform;
import io.moneyprinter.system.faults.Faults.Moment;
import org.apache.commons.io.file.PathUtils;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Crashes at commit points: a file for each, which the process that comes to the point
 * takes away before it halts.
 */
final class Fuses {

	/**
	 * For all that were laid together: on a busy machine an app takes a minute to come.
	 */
	private static final Duration LONGEST = Duration.ofMinutes(10);

	/** So that films do not queue up behind apps that are coming up again. */
	private static final Duration BETWEEN_REASONS = Duration.ofSeconds(10);

	private final Home home;

	private final Path folder;

	Fuses(TestPlatform platform) {
		this.home = new Home(platform.platform().settings().home());
		this.folder = this.home.folder().resolve("fuses");
	}

	/**
	 * Tells the apps where fuses lie, by the file of settings that all of them read when
	 * they start, and lets them start.
	 */
	void makeKnown(Faults faults) throws IOException {
		Files.createDirectories(this.folder);
		Path settings = this.home.secrets().resolve("apps.properties");
		String line = "moneyprinter.stage.fuses=" + this.folder;
		if (!Files.readAllLines(settings).contains(line)) {
			Files.writeString(settings, line + "\n", StandardOpenOption.APPEND);
			Faults.APPS.forEach(faults::kill);
		}
	}

	void lay(List<String> points) throws IOException {
		for (String point : points) {
			Files.createFile(this.folder.resolve(point));
		}
	}

	/**
	 * Waits until every point was passed.
	 * @param meanwhile gives reason to pass them, again and again
	 */
	void awaitBurnt(Moment meanwhile) throws Exception {
		Instant deadline = Instant.now().plus(LONGEST);
		while (!left().isEmpty() && Instant.now().isBefore(deadline)) {
			meanwhile.pass();
			Thread.sleep(BETWEEN_REASONS.toMillis());
		}
		List<String> left = left();
		PathUtils.cleanDirectory(this.folder);
		assertThat(left).as("points that nobody passed").isEmpty();
	}

	private List<String> left() throws IOException {
		try (Stream<Path> fuses = Files.list(this.folder)) {
			return fuses.map((fuse) -> fuse.getFileName().toString()).sorted().toList();
		}
	}

}
