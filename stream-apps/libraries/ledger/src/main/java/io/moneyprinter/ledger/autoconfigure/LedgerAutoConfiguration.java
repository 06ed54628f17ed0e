package io.moneyprinter.ledger.autoconfigure;

import java.time.Clock;

import javax.sql.DataSource;

import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.ledger.memory.InMemoryNodeBoard;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.ledger.postgres.LedgerSchema;
import io.moneyprinter.ledger.postgres.PostgresLedger;
import io.moneyprinter.ledger.postgres.PostgresNodeBoard;
import io.moneyprinter.video.VideoException;

import org.springframework.beans.factory.ObjectProvider;
import org.springframework.boot.actuate.health.Health;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.autoconfigure.AutoConfiguration;
import org.springframework.boot.autoconfigure.condition.ConditionalOnBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnClass;
import org.springframework.boot.autoconfigure.condition.ConditionalOnMissingBean;
import org.springframework.boot.autoconfigure.condition.ConditionalOnProperty;
import org.springframework.boot.autoconfigure.jdbc.DataSourceAutoConfiguration;
import org.springframework.boot.context.properties.EnableConfigurationProperties;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/**
 * The ledger, the board of render nodes, and its line in the app's health.
 */
@AutoConfiguration(after = DataSourceAutoConfiguration.class)
@EnableConfigurationProperties(LedgerProperties.class)
public class LedgerAutoConfiguration {

	@Bean
	@ConditionalOnMissingBean(Ledger.class)
	@ConditionalOnProperty(name = "moneyprinter.ledger.type", havingValue = "memory")
	InMemoryLedger inMemoryLedger(ObjectProvider<Clock> clock) {
		return new InMemoryLedger(clock.getIfAvailable(Clock::systemUTC));
	}

	@Bean
	@ConditionalOnMissingBean(Ledger.class)
	@ConditionalOnProperty(name = "moneyprinter.ledger.type", havingValue = "postgres", matchIfMissing = true)
	PostgresLedger postgresLedger(DataSource database, LedgerProperties properties, ObjectProvider<Clock> clock) {
		if (properties.migrate()) {
			LedgerSchema.migrate(database);
		}
		return new PostgresLedger(database, clock.getIfAvailable(Clock::systemUTC));
	}

	@Bean
	@ConditionalOnMissingBean(NodeBoard.class)
	@ConditionalOnProperty(name = "moneyprinter.ledger.type", havingValue = "memory")
	InMemoryNodeBoard inMemoryNodeBoard(ObjectProvider<Clock> clock) {
		return new InMemoryNodeBoard(clock.getIfAvailable(Clock::systemUTC));
	}

	/**
	 * After the ledger, which makes the tables; whoever brings a ledger of their own has
	 * none.
	 */
	@Bean
	@ConditionalOnMissingBean(NodeBoard.class)
	@ConditionalOnBean(DataSource.class)
	@ConditionalOnProperty(name = "moneyprinter.ledger.type", havingValue = "postgres", matchIfMissing = true)
	PostgresNodeBoard postgresNodeBoard(DataSource database, Ledger ledger) {
		return new PostgresNodeBoard(database);
	}

	/** Health is there where the actuator is. */
	@Configuration(proxyBeanMethods = false)
	@ConditionalOnClass(HealthIndicator.class)
	static class HealthConfiguration {

		@Bean
		@ConditionalOnMissingBean(name = "databaseHealthIndicator")
		HealthIndicator databaseHealthIndicator(Ledger ledger) {
			return () -> {
				try {
					ledger.check();
					return Health.up().build();
				}
				catch (VideoException ex) {
					return Health.down().withDetail("reason", ex.sentence()).build();
				}
			};
		}

	}

}
