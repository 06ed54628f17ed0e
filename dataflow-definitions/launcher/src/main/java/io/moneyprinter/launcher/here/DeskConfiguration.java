package io.moneyprinter.launcher.here;

import java.nio.file.Path;
import java.time.Clock;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.media.FfmpegSettings;
import io.moneyprinter.publish.Publishing;
import io.moneyprinter.publish.autoconfigure.PublishAutoConfiguration;
import io.moneyprinter.publish.stage.PublishStage;
import io.moneyprinter.render.stage.RenderStage;
import io.moneyprinter.script.ScriptWriter;
import io.moneyprinter.script.autoconfigure.ScriptAutoConfiguration;
import io.moneyprinter.script.stage.ScriptStage;
import io.moneyprinter.speech.stage.SpeechStage;
import io.moneyprinter.stage.Intake;
import io.moneyprinter.stage.Pipeline;
import io.moneyprinter.stage.StageEnvironment;
import io.moneyprinter.stage.StageSettings;
import io.moneyprinter.stage.VideoEvents;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.autoconfigure.ImportAutoConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.context.annotation.Lazy;

/**
 * What the stream apps are configured with, without their servers: the same
 * auto-configurations, the same stages, the same settings and environment variables.
 */
@Configuration(proxyBeanMethods = false)
@ImportAutoConfiguration({ ScriptAutoConfiguration.class, PublishAutoConfiguration.class })
class DeskConfiguration {

	@Bean
	Clock clock() {
		return Clock.systemUTC();
	}

	@Bean
	EventHub eventHub() {
		return new EventHub();
	}

	@Bean
	Ledger ledger(Clock clock) {
		return new InMemoryLedger(clock);
	}

	@Bean
	ArtifactStore artifactStore(@Value("${moneyprinter.here}") Path folder) {
		return new LocalArtifactStore(folder.resolve("artifacts"));
	}

	@Bean
	Intake intake(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock) {
		return new Intake(ledger, store, events, clock);
	}

	@Bean
	StageEnvironment environment(Ledger ledger, ArtifactStore store, VideoEvents events, Clock clock,
			@Value("${moneyprinter.here}") Path folder) {
		return new StageEnvironment(ledger, store, events, clock, StageSettings.in(folder.resolve("work")));
	}

	@Bean
	@Lazy
	Ffmpeg ffmpeg(@Value("${moneyprinter.render.ffmpeg:#{null}}") Path ffmpeg,
			@Value("${moneyprinter.render.cache:${user.home}/.cache/moneyprinter}") Path cache) {
		return Ffmpeg.find(new FfmpegSettings(ffmpeg, cache));
	}

	@Bean
	@Lazy
	Pipeline pipeline(ScriptWriter writer, Publishing publishing, ArtifactStore store, Ffmpeg ffmpeg,
			StageEnvironment environment) {
		return new Pipeline(List.of(new ScriptStage(writer), SpeechStage.standard(store, ffmpeg),
				RenderStage.standard(store, ffmpeg), new PublishStage(publishing)), environment);
	}

}
