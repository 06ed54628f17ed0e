package io.moneyprinter.backfilljob;

import java.net.URI;
import java.nio.file.Path;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.backfill.BackfillState;
import io.moneyprinter.testkit.faults.FaultProxy;
import io.moneyprinter.testkit.faults.Weather;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.postgresql.ds.PGSimpleDataSource;

import static org.assertj.core.api.Assertions.assertThat;

/** The job as a process, and databases that go away under it. */
@Tag("slow")
@Timeout(300)
class JobOutageTests {

	private static final int FILMS = 30;

	@TempDir
	private Path folder;

	@Test
	void bothDatabasesMayBeAwayForTenSeconds() throws Exception {
		try (JobProcesses jobs = new JobProcesses(this.folder, FILMS, 500); FaultProxy proxy = before(jobs.job)) {
			Process process = jobs.start(behind(proxy, jobs.job), behind(proxy, jobs.ledger));
			jobs.awaitEnded(process, 3);
			proxy.weather(new Weather.Away());
			Thread.sleep(10_000);
			assertThat(process.isAlive()).isTrue();
			proxy.weather(new Weather.Clear());
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).isTrue();
			assertThat(process.exitValue()).isZero();
			assertThat(jobs.progress().items().published()).isEqualTo(FILMS - 2);
			assertThat(jobs.statuses()).containsExactly("COMPLETED");
		}
	}

	@Test
	void aJobThatCannotTakeNotesForTooLongFailsAndCanBeRestarted() throws Exception {
		try (JobProcesses jobs = new JobProcesses(this.folder, FILMS, 500); FaultProxy proxy = before(jobs.job)) {
			Process process = jobs.start(behind(proxy, jobs.job), jobs.ledger.getUrl(),
					"--moneyprinter.backfill.patience=3s");
			jobs.awaitEnded(process, 3);
			proxy.weather(new Weather.Away());
			assertThat(process.waitFor(2, TimeUnit.MINUTES)).as("it ends").isTrue();
			assertThat(process.exitValue()).isNotZero();
			assertThat(jobs.progress().state()).isEqualTo(BackfillState.FAILED);
			assertThat(jobs.progress().sentence()).startsWith("The job's own database did not answer for too long (");
			assertThat(jobs.progress().items().taken()).isZero();
			proxy.weather(new Weather.Clear());
			assertThat(jobs.start().waitFor()).isZero();
			assertThat(jobs.progress().state()).isEqualTo(BackfillState.DONE);
			assertThat(jobs.progress().items().published()).isEqualTo(FILMS - 2);
			assertThat(jobs.statuses()).containsExactly("FAILED", "COMPLETED");
		}
	}

	private static FaultProxy before(PGSimpleDataSource database) {
		return FaultProxy.before(URI.create("tcp://127.0.0.1:" + database.getPortNumbers()[0]));
	}

	private static String behind(FaultProxy proxy, PGSimpleDataSource database) {
		return database.getUrl().replaceFirst("//[^/]+/", "//127.0.0.1:" + proxy.port() + "/");
	}

}
