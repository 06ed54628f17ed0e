package io.moneyprinter.topicsource;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * The source of the stream {@code topic-source > :video-requests}.
 */
@SpringBootApplication
@EnableConfigurationProperties(TopicSourceProperties.class)
public class TopicSource {

	public static void main(String[] args) {
		SpringApplication.run(TopicSource.class, args);
	}

}
