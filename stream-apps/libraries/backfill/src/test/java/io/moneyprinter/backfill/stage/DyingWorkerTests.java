package io.moneyprinter.backfill.stage;

import java.nio.file.Path;
import java.util.UUID;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

/** A worker that dies while the others of its run live. */
@Timeout(60)
class DyingWorkerTests {

	@TempDir
	private Path folder;

	@Test
	void whatItHadInHandIsMadeByAnother() throws InterruptedException {
		Studio studio = new Studio(PostgresServer.shared().freshDatabase(), this.folder, new Reaper());
		BackfillId id = studio.ask("topic,lengthSeconds\ndeadly depths,60\nTides,5\nSalt,5\n");
		UUID run = UUID.randomUUID();
		studio.runs.begin(id, run);
		studio.stage(id);
		assertThatThrownBy(() -> studio.work(id, run, 0)).isInstanceOf(InternalError.class);
		assertThat(studio.items.counts(id).taken()).as("nobody waits for the dead").isZero();
		studio.timePasses();
		assertThat(studio.work(id, run, 1)).isEqualTo(BackfillWorker.Turn.FINISHED);
		assertThat(studio.items.counts(id).published()).isEqualTo(3);
		assertThat(studio.ends(id).get("deadly depths")).startsWith("published 1 ");
	}

}
