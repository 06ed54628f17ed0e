package io.moneyprinter.progresssink;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;

/**
 * The sink of the stream {@code :video-events > progress-sink}.
 */
@SpringBootApplication
@EnableConfigurationProperties(ProgressSinkProperties.class)
public class ProgressSink {

	public static void main(String[] args) {
		SpringApplication.run(ProgressSink.class, args);
	}

}
