package io.moneyprinter.renderprocessor;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.autoconfigure.ArtifactsProperties;
import io.moneyprinter.grid.Grid;
import io.moneyprinter.grid.autoconfigure.GridProperties;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.render.FilmEngine;
import io.moneyprinter.render.segment.Shelf;
import io.moneyprinter.render.stage.RenderStage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.ApplicationListener;
import org.springframework.context.annotation.Bean;
import org.springframework.context.event.ContextClosedEvent;

/**
 * Takes narrations, renders films.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({ RenderProperties.class, GridProperties.class })
public class RenderProcessor {

	public static void main(String[] args) {
		SpringApplication.run(RenderProcessor.class, args);
	}

	@Bean
	Ffmpeg ffmpeg(RenderProperties properties) {
		return Ffmpeg.find(properties.settings());
	}

	@Bean
	Grid grid(Ffmpeg ffmpeg, ArtifactStore store, NodeBoard board, GridProperties properties,
			ArtifactsProperties artifacts) {
		return properties.join(ffmpeg, store, artifacts, board);
	}

	/** Other members go on with this one's films while they are still waited for. */
	@Bean
	ApplicationListener<ContextClosedEvent> drain(Grid grid) {
		return (closing) -> grid.drain();
	}

	@Bean
	RenderStage stage(ArtifactStore store, Ffmpeg ffmpeg, Grid grid) {
		return RenderStage.standard(store, ffmpeg,
				new FilmEngine(ffmpeg, new Shelf(ffmpeg.cache().resolve("pieces")), grid.runner()));
	}

}
