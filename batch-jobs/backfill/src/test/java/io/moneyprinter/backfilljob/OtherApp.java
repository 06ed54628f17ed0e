package io.moneyprinter.backfilljob;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;

import javax.sql.DataSource;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.VideoRow;
import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.ledger.postgres.PostgresLedger;
import io.moneyprinter.stage.Arrival;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.stage.Stage;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageSettings;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoRequest;
import io.moneyprinter.video.WorkClass;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * The stages of a stream in another process, as far as ledger and store can tell: films
 * that somebody waits for.
 *
 * @param ledger that the backfill has too
 * @param store that the backfill has too
 * @param stages which
 * @param work folder to work in
 */
record OtherApp(Ledger ledger, ArtifactStore store, List<Stage<?>> stages, Path work) {

	OtherApp(DataSource database, ArtifactStore store, List<Stage<?>> stages, Path work) {
		this(new PostgresLedger(database, Clock.systemUTC()), store, stages, work);
	}

	/** How long somebody waits for a film, from the request to its publication. */
	Duration make(VideoRequest request) throws InterruptedException {
		long began = System.nanoTime();
		Intake.Accepted accepted = new Intake(this.ledger, this.store, (event) -> {
		}, Clock.systemUTC())
			.accept(request.askedBy(AccountId.LOCAL, request.idempotencyKey()).of(WorkClass.INTERACTIVE),
					new Arrival.Call())
			.get(0);
		new Pipeline(this.stages, new StageEnvironment(this.ledger, this.store, (event) -> {
		}, Clock.systemUTC(), StageSettings.in(this.work))).run(accepted.message());
		assertThat(this.ledger.find(accepted.message().videoId()).map(VideoRow::state)).contains(VideoState.PUBLISHED);
		return Duration.ofNanos(System.nanoTime() - began);
	}

}
