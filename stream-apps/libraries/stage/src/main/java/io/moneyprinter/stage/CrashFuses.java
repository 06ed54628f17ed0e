package io.moneyprinter.stage;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Crashes that are rehearsed in real processes: files named {@code who.POINT}. The first
 * process that passes such a point takes its file away and halts, as by {@code kill -9}.
 * So one file is one crash, and the process that is started in its place lives.
 *
 * @param folder where the files are laid; it need not be there
 */
public record CrashFuses(Path folder) implements CommitPoints {

	/** The exit status of a process that was ended by SIGKILL: 128 + 9. */
	public static final int KILLED = 137;

	@Override
	public void passed(String who, CommitPoint point) {
		try {
			if (Files.deleteIfExists(this.folder.resolve(who + "." + point))) {
				Runtime.getRuntime().halt(KILLED);
			}
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The fuse '" + who + "." + point + "' in " + this.folder
					+ " cannot be taken away: rehearsals need a folder that the app may write to.", ex);
		}
	}

}
