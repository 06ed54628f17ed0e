package io.moneyprinter.speechprocessor;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.media.Ffmpeg;
import io.moneyprinter.speech.stage.SpeechStage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;

/**
 * Takes scripts, speaks them.
 */
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties(SpeechProperties.class)
public class SpeechProcessor {

	public static void main(String[] args) {
		SpringApplication.run(SpeechProcessor.class, args);
	}

	@Bean
	SpeechStage stage(ArtifactStore store, SpeechProperties properties) {
		return SpeechStage.standard(store, Ffmpeg.find(properties.settings()));
	}

}
