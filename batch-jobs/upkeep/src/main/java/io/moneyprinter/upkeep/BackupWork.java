package io.moneyprinter.upkeep;

import java.time.Clock;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.upkeep.backup.Backup;
import io.moneyprinter.upkeep.backup.Backups;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;

import org.springframework.stereotype.Component;

/**
 * The steps that back up the ledger's database and try the newest backup.
 */
@Component
final class BackupWork {

	private final Backups backups;

	BackupWork(LedgerDatabase database, ArtifactStore store) {
		this.backups = new Backups(database.pool(), store, Clock.systemUTC());
	}

	Tally make(boolean dryRun) {
		if (dryRun) {
			List<String> tables = this.backups.measure();
			return new Tally(tables.size(), 0, 0,
					"Would copy " + tables.size() + " tables: " + String.join(", ", tables) + " rows.");
		}
		Backup backup = this.backups.make();
		return new Tally(backup.tables().size(), backup.tables().size(), 0, told("Copied ", backup, ""));
	}

	Tally verify(boolean dryRun) {
		Backup backup = this.backups.newest()
			.orElseThrow(() -> new VideoException(ErrorCode.ARTIFACT_MISSING,
					"There is no backup in the store; the step 'backup' makes one."));
		int tables = backup.tables().size();
		if (dryRun) {
			this.backups.read(backup);
			return new Tally(tables, 0, 0, told("Read ", backup, "; all is there, and was not restored"));
		}
		this.backups.verify(backup);
		return new Tally(tables, tables, 0, told("Restored and compared ", backup, "; nothing of it stays"));
	}

	private static String told(String what, Backup backup, String more) {
		return what + backup.tables().size() + " tables with " + backup.rows() + " rows, as they were at " + backup.at()
				+ more + ".";
	}

}
