package io.moneyprinter.samples.waiting;

import io.moneyprinter.video.StageName;

import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Takes messages as a stage does, and waits.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class WaitingProcessor {

	public static void main(String[] args) {
		SpringApplication.run(WaitingProcessor.class, args);
	}

	@Bean
	WaitingStage stage(@Value("${waiting.stage}") String stage, @Value("${waiting.share}") double share) {
		return new WaitingStage(StageName.of(stage), share);
	}

}
