package io.moneyprinter.dataflow.undertaker;

import java.time.Clock;
import java.util.Arrays;

import org.springframework.cloud.dataflow.schema.AppBootSchemaVersion;
import org.springframework.cloud.dataflow.schema.SchemaVersionTarget;
import org.springframework.cloud.dataflow.server.job.LauncherRepository;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;
import org.springframework.jdbc.core.JdbcTemplate;
import org.springframework.scheduling.annotation.EnableScheduling;

import static java.util.stream.Collectors.toList;

/**
 * Has the undertaker look at the tables of all generations of Spring Boot that Data Flow
 * knows.
 */
@EnableScheduling
@Configuration(proxyBeanMethods = false)
class UndertakerConfiguration {

	@Bean
	Undertaker undertaker(JdbcTemplate database, LauncherRepository launchers) {
		return new Undertaker(Arrays.stream(AppBootSchemaVersion.values())
			.map((generation) -> new RunTables(database, SchemaVersionTarget.createDefault(generation)))
			.collect(toList()), new TaskProcesses(launchers), Clock.systemDefaultZone());
	}

}
