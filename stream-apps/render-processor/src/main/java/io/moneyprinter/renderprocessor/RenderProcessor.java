package io.moneyprinter.renderprocessor;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.render.stage.RenderStage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Takes narrations, renders films.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(RenderProperties.class)
public class RenderProcessor {

	public static void main(String[] args) {
		SpringApplication.run(RenderProcessor.class, args);
	}

	@Bean
	RenderStage stage(ArtifactStore store, RenderProperties properties) {
		return RenderStage.standard(store, Ffmpeg.find(properties.settings()));
	}

}
