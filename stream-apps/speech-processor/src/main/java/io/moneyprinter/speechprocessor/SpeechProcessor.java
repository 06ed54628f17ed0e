package io.moneyprinter.speechprocessor;

import io.moneyprinter.speech.mary.MarySynthesizer;
import io.moneyprinter.speech.stage.SpeechStage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Takes scripts, speaks them.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class SpeechProcessor {

	public static void main(String[] args) {
		SpringApplication.run(SpeechProcessor.class, args);
	}

	@Bean
	SpeechStage stage() {
		return new SpeechStage(new MarySynthesizer());
	}

}
