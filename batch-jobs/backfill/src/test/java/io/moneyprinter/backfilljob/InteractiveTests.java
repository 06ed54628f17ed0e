package io.moneyprinter.backfilljob;

import java.nio.file.Path;
import java.time.Duration;

import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.backfill.BackfillProgress;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Somebody wants a film while a backfill is at work. */
@Timeout(120)
class InteractiveTests {

	private static final int FILMS = 1000;

	@TempDir
	private Path folder;

	@Test
	void anInteractiveFilmInTheMiddleOfABackfillDoesNotWaitForIt() throws Exception {
		try (JobProcesses jobs = new JobProcesses(this.folder, FILMS, 300)) {
			Process process = jobs.start();
			jobs.awaitEnded(process, 5);
			OtherApp stream = new OtherApp(jobs.ledger, new LocalArtifactStore(this.folder.resolve("artifacts")),
					TinyFilms.stages(), this.folder.resolve("stream"));
			for (int film = 0; film < 3; film++) {
				assertThat(stream.make(VideoRequest.about("Now " + film))).isLessThan(Duration.ofSeconds(10));
			}
			assertThat(process.isAlive()).isTrue();
			BackfillProgress progress = jobs.progress();
			assertThat(progress.items().unfinished()).as("not even begun").isGreaterThan(FILMS / 2);
			assertThat(progress.items().taken()).as("and it goes on").isPositive();
		}
	}

}
