package io.moneyprinter.schedule.postgres;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Map;
import java.util.TreeMap;

import javax.sql.DataSource;

import com.fasterxml.jackson.core.JsonProcessingException;
import com.fasterxml.jackson.core.type.TypeReference;
import com.fasterxml.jackson.databind.ObjectMapper;
import org.flywaydb.core.Flyway;

/**
 * The tables of schedules and launches, in a schema of their own.
 */
final class ScheduleSchema {

	static final String NAME = "schedule";

	private static final ObjectMapper JSON = new ObjectMapper();

	private ScheduleSchema() {
	}

	/** Makes or updates the tables; tables of a newer program are left as they are. */
	static void migrate(DataSource database) {
		Flyway.configure()
			.dataSource(database)
			.schemas(NAME)
			.defaultSchema(NAME)
			.locations("classpath:db/schedule")
			.ignoreMigrationPatterns("*:future")
			.load()
			.migrate();
	}

	/** Parameters as they are kept: equal ones are equal texts. */
	static String written(Map<String, String> parameters) {
		try {
			return JSON.writeValueAsString(new TreeMap<>(parameters));
		}
		catch (JsonProcessingException ex) {
			throw new IllegalArgumentException("Parameters cannot be written as JSON.", ex);
		}
	}

	static Map<String, String> read(String parameters) {
		try {
			return JSON.readValue(parameters, new TypeReference<>() {
			});
		}
		catch (IOException ex) {
			throw new UncheckedIOException("A row of schedules cannot be read.", ex);
		}
	}

}
