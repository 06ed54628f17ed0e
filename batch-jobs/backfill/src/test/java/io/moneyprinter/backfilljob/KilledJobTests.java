package io.moneyprinter.backfilljob;

import java.nio.file.Path;
import java.util.Map;
import java.util.Random;
import java.util.concurrent.TimeUnit;

import io.moneyprinter.backfill.BackfillState;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Real processes that are killed by {@code kill -9}, and started again: what comes of it
 * is what comes of a run that nobody disturbs.
 */
class KilledJobTests {

	/** A third of the moments lies before the first film or anywhere, by the clock. */
	private static final int BY_THE_CLOCK = 3;

	private static final int LONGEST_MILLIS = 12_000;

	@TempDir
	private Path folder;

	@Test
	@Timeout(180)
	void aKilledJobGoesOnWhereItWas() throws Exception {
		killed(3, 30, 5, true);
	}

	/** After each death the next run really waits until the dead one is known to be. */
	@Test
	@Tag("slow")
	@Timeout(1500)
	void whereverItIsKilledTheResultIsThatOfAnUnbrokenRun() throws Exception {
		Map<String, String> killed = killed(20, 80, 2026, false);
		try (JobProcesses whole = new JobProcesses(this.folder.resolve("whole"), 80, 10)) {
			assertThat(whole.start().waitFor()).isZero();
			assertThat(killed).isEqualTo(whole.ends());
		}
	}

	private Map<String, String> killed(int kills, int films, long seed, boolean quickly) throws Exception {
		Random random = new Random(seed);
		try (JobProcesses jobs = new JobProcesses(this.folder.resolve("killed"), films, 400)) {
			for (int kill = 0; kill < kills; kill++) {
				Process process = jobs.start();
				awaitMoment(jobs, process, random);
				assertThat(process.isAlive()).as("killed in the middle").isTrue();
				process.destroyForcibly().waitFor();
				if (quickly) {
					jobs.timePasses();
				}
			}
			Process last = jobs.start();
			assertThat(last.waitFor(5, TimeUnit.MINUTES)).isTrue();
			assertThat(last.exitValue()).isZero();
			assertThat(jobs.progress().state()).isEqualTo(BackfillState.DONE);
			assertThat(jobs.progress().items().published()).isEqualTo(films - 2);
			assertThat(jobs.progress().items().failed()).isEqualTo(2);
			assertThat(jobs.progress().badLines()).isEqualTo(1);
			assertThat(jobs.videos()).isEqualTo(films);
			assertThat(jobs.ends()).allSatisfy((topic, end) -> assertThat(end).contains(" 1 "));
			assertThat(jobs.statuses()).endsWith("COMPLETED").containsOnlyOnce("COMPLETED");
			assertThat(jobs.statuses().subList(0, jobs.statuses().size() - 1)).containsOnly("FAILED");
			return jobs.ends();
		}
	}

	private static void awaitMoment(JobProcesses jobs, Process process, Random random) throws InterruptedException {
		int choice = random.nextInt(BY_THE_CLOCK);
		int millis = random.nextInt(LONGEST_MILLIS);
		int items = 1 + random.nextInt(3);
		if (choice == 0) {
			process.waitFor(millis, TimeUnit.MILLISECONDS);
		}
		else {
			jobs.awaitEnded(process, jobs.ended() + items);
			process.waitFor(millis % 300, TimeUnit.MILLISECONDS);
		}
	}

}
