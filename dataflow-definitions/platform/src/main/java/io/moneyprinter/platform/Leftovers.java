package io.moneyprinter.platform;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.process.Ending;
import io.moneyprinter.platform.process.ProcessIdentity;
import io.moneyprinter.platform.process.SupervisedApp;
import org.apache.commons.io.file.PathUtils;

/** What an earlier platform of a home left running when its keeper was killed. */
class Leftovers {

	private static final Duration GRACE = Duration.ofSeconds(15);

	private final Home home;

	Leftovers(Home home) {
		this.home = home;
	}

	/** The processes on record that still live. */
	List<ProcessHandle> living() {
		List<ProcessHandle> living = new ArrayList<>();
		SupervisedApp.in(this.home.appRecords()).forEach((app) -> living.addAll(app.living()));
		for (Path record : serverRecords()) {
			ProcessIdentity.recorded(record).flatMap(ProcessIdentity::living).ifPresent(living::add);
		}
		return living;
	}

	/**
	 * Ends them with everything they started, and forgets them and what they laid aside.
	 * @return how many there were
	 */
	int end() {
		List<ProcessHandle> living = living();
		if (!Ending.end(living, GRACE)) {
			throw new PlatformException("The processes " + living.stream().map(ProcessHandle::pid).toList()
					+ " of an earlier platform could not be ended; end them by hand.");
		}
		SupervisedApp.in(this.home.appRecords()).forEach(SupervisedApp::forget);
		try {
			for (Path record : serverRecords()) {
				Files.deleteIfExists(record);
			}
			PathUtils.deleteDirectory(this.home.scratch());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return living.size();
	}

	private List<Path> serverRecords() {
		List<Path> records = new ArrayList<>();
		try (DirectoryStream<Path> files = Files.newDirectoryStream(this.home.serverRecords())) {
			files.forEach(records::add);
			return records;
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
