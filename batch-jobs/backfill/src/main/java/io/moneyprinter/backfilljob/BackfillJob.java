package io.moneyprinter.backfilljob;

import io.moneyprinter.grid.autoconfigure.GridProperties;
import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.task.configuration.EnableTask;

/**
 * Makes one backfill and ends; started again for the same one, it goes on.
 */
@EnableTask
@SpringBootApplication(proxyBeanMethods = false)
@EnableConfigurationProperties({ BackfillProperties.class, LedgerDatabaseProperties.class, FfmpegProperties.class,
		GridProperties.class })
public class BackfillJob {

	public static void main(String[] args) {
		System.exit(SpringApplication.exit(SpringApplication.run(BackfillJob.class, args)));
	}

}
