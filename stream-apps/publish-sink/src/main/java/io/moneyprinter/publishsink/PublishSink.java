package io.moneyprinter.publishsink;

import io.moneyprinter.publish.Publishing;
import io.moneyprinter.publish.stage.PublishStage;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.context.annotation.Bean;

/**
 * Takes films, hands them on.
 */
@SpringBootApplication(proxyBeanMethods = false)
public class PublishSink {

	public static void main(String[] args) {
		SpringApplication.run(PublishSink.class, args);
	}

	@Bean
	PublishStage stage(Publishing publishing) {
		return new PublishStage(publishing);
	}

}
