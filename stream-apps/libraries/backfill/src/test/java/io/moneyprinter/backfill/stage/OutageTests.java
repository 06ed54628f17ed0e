package io.moneyprinter.backfill.stage;

import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

import io.moneyprinter.backfill.BackfillId;
import io.moneyprinter.testkit.faults.FaultProxy;
import io.moneyprinter.testkit.faults.Weather;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** A database that goes away in the middle. */
@Tag("slow")
@Timeout(180)
class OutageTests {

	private static final int FILMS = 40;

	@TempDir
	private Path folder;

	@Test
	void aDatabaseThatIsAwayForTenSecondsCostsNothing() throws Exception {
		PGSimpleDataSource database = PostgresServer.shared().freshDatabase();
		try (FaultProxy proxy = FaultProxy.before(URI.create("tcp://127.0.0.1:" + database.getPortNumbers()[0]))) {
			database.setServerNames(new String[] { "127.0.0.1" });
			database.setPortNumbers(new int[] { proxy.port() });
			database.setConnectTimeout(5);
			Studio studio = new Studio(database, this.folder, new Reaper());
			BackfillId id = studio.ask("topic\n"
					+ IntStream.range(0, FILMS).mapToObj((film) -> "topic " + film).collect(Collectors.joining("\n")));
			UUID run = UUID.randomUUID();
			studio.runs.begin(id, run);
			studio.stage(id);
			ExecutorService worker = Executors.newSingleThreadExecutor();
			CompletableFuture<BackfillWorker.Turn> turn = CompletableFuture.supplyAsync(() -> worked(studio, id, run),
					worker);
			Thread.sleep(500);
			proxy.weather(new Weather.Away());
			Thread.sleep(10_000);
			assertThat(turn).isNotDone();
			proxy.weather(new Weather.Clear());
			assertThat(turn.get(2, TimeUnit.MINUTES)).isEqualTo(BackfillWorker.Turn.FINISHED);
			worker.shutdown();
			assertThat(studio.items.counts(id).published()).isEqualTo(FILMS);
			assertThat(studio.stages.rendered).hasSize(FILMS);
		}
	}

	private static BackfillWorker.Turn worked(Studio studio, BackfillId id, UUID run) {
		try {
			return studio.work(id, run, 0);
		}
		catch (InterruptedException ex) {
			throw new IllegalStateException(ex);
		}
	}

}
