package io.moneyprinter.publishsink;

import java.util.List;

import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.publish.Publisher;
import io.moneyprinter.publish.Publishing;
import io.moneyprinter.publish.stage.PublishStage;
import io.moneyprinter.publish.stage.WatchedLog;
import io.moneyprinter.stage.CommitPoints;
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
	Publishing publishing(List<Publisher> publishers, PublicationLog log, CommitPoints commitPoints) {
		return new Publishing(publishers, new WatchedLog(log, commitPoints));
	}

	@Bean
	PublishStage stage(Publishing publishing) {
		return new PublishStage(publishing);
	}

}
