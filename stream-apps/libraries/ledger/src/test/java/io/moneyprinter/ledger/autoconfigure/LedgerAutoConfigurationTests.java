package io.moneyprinter.ledger.autoconfigure;

import com.zaxxer.hikari.HikariDataSource;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.ledger.postgres.PostgresLedger;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.Test;

import org.springframework.boot.Banner;
import org.springframework.boot.WebApplicationType;
import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.EnableAutoConfiguration;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.annotation.Configuration;

import static org.assertj.core.api.Assertions.assertThat;

class LedgerAutoConfigurationTests {

	private static ConfigurableApplicationContext run(String... arguments) {
		return new SpringApplicationBuilder(App.class).web(WebApplicationType.NONE)
			.bannerMode(Banner.Mode.OFF)
			.logStartupInfo(false)
			.run(arguments);
	}

	@Test
	void aDatabaseIsTheDefaultWithASmallPoolAndBoundedWaiting() {
		String url = PostgresServer.shared().freshDatabase().getURL();
		try (ConfigurableApplicationContext context = run("--spring.datasource.url=" + url,
				"--spring.datasource.username=postgres")) {
			assertThat(context.getBean(Ledger.class)).isInstanceOf(PostgresLedger.class);
			HikariDataSource pool = context.getBean(HikariDataSource.class);
			assertThat(pool.getMaximumPoolSize()).isEqualTo(4);
			assertThat(pool.getConnectionTimeout()).isEqualTo(5000);
			assertThat(pool.getDataSourceProperties()).containsEntry("socketTimeout", "30");
			assertThat(context.getBean("databaseHealthIndicator", HealthIndicator.class).health().getStatus())
				.isEqualTo(Status.UP);
			assertThat(context.containsBean("flyway")).as("Boot's own migration").isFalse();
		}
	}

	@Test
	void theAppsOwnSettingsGoFirst() {
		String url = PostgresServer.shared().freshDatabase().getURL();
		try (ConfigurableApplicationContext context = run("--spring.datasource.url=" + url,
				"--spring.datasource.username=postgres", "--spring.datasource.hikari.maximum-pool-size=7")) {
			assertThat(context.getBean(HikariDataSource.class).getMaximumPoolSize()).isEqualTo(7);
		}
	}

	@Test
	void memoryNeedsNoDatabase() {
		try (ConfigurableApplicationContext context = run("--moneyprinter.ledger.type=memory")) {
			assertThat(context.getBean(Ledger.class)).isInstanceOf(InMemoryLedger.class);
			assertThat(context.getBean("databaseHealthIndicator", HealthIndicator.class).health().getStatus())
				.isEqualTo(Status.UP);
		}
	}

	@Configuration
	@EnableAutoConfiguration
	static class App {

	}

}
