package io.moneyprinter.upkeep;

import org.springframework.boot.SpringApplication;
import org.springframework.boot.autoconfigure.SpringBootApplication;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.cloud.task.configuration.EnableTask;

/**
 * A task of one job: its parameters say which steps, and whether they only tell what they
 * would do.
 */
@EnableTask
@SpringBootApplication
@EnableConfigurationProperties({ UpkeepSettings.class, LedgerDatabase.Settings.class })
public class Upkeep {

	public static void main(String[] args) {
		System.exit(SpringApplication.exit(SpringApplication.run(Upkeep.class, args)));
	}

}
