package io.moneyprinter.backfilljob;

import java.time.Clock;
import java.util.List;

import javax.sql.DataSource;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.backfill.BackfillItems;
import io.moneyprinter.backfill.BackfillRuns;
import io.moneyprinter.backfill.Backfills;
import io.moneyprinter.backfill.input.InputStaging;
import io.moneyprinter.backfill.postgres.BackfillSchema;
import io.moneyprinter.backfill.postgres.PostgresBackfillItems;
import io.moneyprinter.backfill.postgres.PostgresBackfillRuns;
import io.moneyprinter.backfill.postgres.PostgresBackfills;
import io.moneyprinter.backfill.report.Reports;
import io.moneyprinter.backfill.stage.BackfillWorker;
import io.moneyprinter.backfill.stage.SpokenVideos;
import io.moneyprinter.backfill.stage.Verification;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.publish.Publishing;
import io.moneyprinter.publish.stage.PublishStage;
import io.moneyprinter.render.stage.RenderStage;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.stage.ScriptStage;
import io.moneyprinter.speech.stage.SpeechStage;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.stage.RunningStages;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageSettings;
import io.moneyprinter.stage.VideoEvents;
import io.moneyprinter.stage.kafka.StageProperties;

import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * What films are made with: the stages of the stream apps in one process, and backfills
 * in the ledger's database.
 */
@Configuration(proxyBeanMethods = false)
class StudioConfiguration {

	@Bean
	Backfills backfills(DataSource database) {
		BackfillSchema.migrate(database);
		return new PostgresBackfills(database);
	}

	@Bean
	BackfillRuns backfillRuns(DataSource database, Backfills migrated) {
		return new PostgresBackfillRuns(database);
	}

	@Bean
	BackfillItems backfillItems(DataSource database, Backfills migrated) {
		return new PostgresBackfillItems(database);
	}

	@Bean
	InputStaging inputStaging(ArtifactStore store, BackfillItems items, Intake intake, Ledger ledger) {
		return new InputStaging(store, items, new KnownMaterial(intake), ledger, new SpokenVideos(ledger, store));
	}

	@Bean
	Verification verification(BackfillItems items, Ledger ledger, ArtifactStore store) {
		return new Verification(items, ledger, store);
	}

	@Bean
	Reports reports(Backfills backfills, BackfillRuns runs, BackfillItems items, ArtifactStore store) {
		return new Reports(backfills, runs, items, store);
	}

	/** No stage is put off: an item whose provider is away goes back to the others. */
	@Bean
	StageEnvironment stageEnvironment(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock,
			StageProperties properties, CommitPoints commitPoints) {
		StageSettings settings = properties.settings();
		return new StageEnvironment(ledger, store, events, clock, new StageSettings(settings.workFolder(),
				settings.heartbeat(), settings.patience(), settings.clockFactor(), 0), new RunningStages(),
				commitPoints);
	}

	@Bean
	@Lazy
	Ffmpeg ffmpeg(FfmpegProperties properties) {
		return Ffmpeg.find(properties.settings());
	}

	@Bean
	@Lazy
	Pipeline pipeline(ScriptWriter writer, Publishing publishing, ArtifactStore store, Ffmpeg ffmpeg, RenderShare share,
			StageEnvironment environment) {
		return new Pipeline(
				List.of(new ScriptStage(writer), SpeechStage.standard(store, ffmpeg),
						RenderStage.standard(store, ffmpeg, share.renderer(ffmpeg)), new PublishStage(publishing)),
				environment);
	}

	@Bean
	@Lazy
	BackfillWorker backfillWorker(BackfillRuns runs, BackfillItems items, Ledger ledger, ArtifactStore store,
			Intake intake, Pipeline pipeline, Clock clock) {
		return new BackfillWorker(runs, items, ledger, store, intake, pipeline, clock);
	}

}
