package io.moneyprinter.platform.keeper;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;

import io.moneyprinter.platform.home.Home;
import io.moneyprinter.platform.home.PlatformException;
import io.moneyprinter.platform.home.PlatformSettings;
import io.moneyprinter.platform.home.SettingsFile;
import io.moneyprinter.platform.process.ProcessIdentity;

/** The program that stays behind after {@code up}. SIGTERM takes the platform down. */
public final class KeeperMain {

	private KeeperMain() {
	}

	/**
	 * Runs the keeper until it is told to end.
	 * @param args the file of settings
	 */
	public static void main(String[] args) {
		PlatformSettings settings = SettingsFile.read(Path.of(args[0]));
		Home home = new Home(settings.home());
		Journal journal = new Journal(home);
		ProcessIdentity.of(ProcessHandle.current()).ifPresent((self) -> self.record(record(home)));
		int code = run(settings, journal);
		System.exit(code);
	}

	/** Where a home keeps the identity of its keeper. */
	public static Path record(Home home) {
		return home.run().resolve("keeper");
	}

	private static int run(PlatformSettings settings, Journal journal) {
		try {
			Keeper keeper = new Keeper(settings, journal);
			Runtime.getRuntime().addShutdownHook(new Thread(() -> stop(keeper, settings), "stop"));
			keeper.start();
			keeper.watch();
			return 0;
		}
		catch (PlatformException ex) {
			journal.write(PartEvent.PLATFORM, PartState.FAILED, String.valueOf(ex.getMessage()));
			return 1;
		}
		catch (RuntimeException ex) {
			// Unexpected, and no reason to leave without a word: who waits for the
			// platform reads the journal.
			ex.printStackTrace();
			journal.write(PartEvent.PLATFORM, PartState.FAILED, "The keeper failed: " + ex + ".");
			return 1;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return 1;
		}
	}

	private static void stop(Keeper keeper, PlatformSettings settings) {
		keeper.stop();
		try {
			Files.deleteIfExists(record(new Home(settings.home())));
		}
		catch (IOException ex) {
			ex.printStackTrace();
		}
	}

}
