package io.moneyprinter.publish.autoconfigure;

import java.nio.file.Path;
import java.time.Duration;

import javax.sql.DataSource;

import io.moneyprinter.artifacts.autoconfigure.ArtifactsAutoConfiguration;
import io.moneyprinter.publish.PublicationLog;
import io.moneyprinter.publish.Publishing;
import io.moneyprinter.publish.memory.InMemoryPublicationLog;
import io.moneyprinter.publish.postgres.PostgresPublicationLog;
import io.moneyprinter.testkit.postgres.PostgresServer;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class PublishAutoConfigurationTests {

	private ApplicationContextRunner app;

	@BeforeEach
	void open(@TempDir Path folder) {
		this.app = new ApplicationContextRunner()
			.withConfiguration(AutoConfigurations.of(ArtifactsAutoConfiguration.class, PublishAutoConfiguration.class))
			.withPropertyValues("moneyprinter.artifacts.folder=" + folder);
	}

	@Test
	void withoutADatabaseTheLogIsInMemory() {
		this.app.run((context) -> {
			assertThat(context).hasSingleBean(Publishing.class);
			assertThat(context).getBean(PublicationLog.class).isInstanceOf(InMemoryPublicationLog.class);
		});
	}

	@Test
	void withADatabaseTheLogIsInIt() {
		this.app.withBean(DataSource.class, () -> PostgresServer.shared().freshDatabase())
			.run((context) -> assertThat(context).getBean(PublicationLog.class)
				.isInstanceOf(PostgresPublicationLog.class));
	}

	@Test
	void theNamesAndDefaultsOfTheSettingsStay() {
		this.app
			.withPropertyValues("moneyprinter.publish.public-address=https://films.example.org",
					"moneyprinter.publish.web-hook.secret=hidden-one", "moneyprinter.publish.web-hook.timeout=3s")
			.run((context) -> {
				PublishProperties properties = context.getBean(PublishProperties.class);
				assertThat(properties.publicAddress()).hasToString("https://films.example.org");
				assertThat(properties.webHook().allowPrivate()).isFalse();
				assertThat(properties.webHook().connectTimeout()).isEqualTo(Duration.ofSeconds(5));
				assertThat(properties.webHook().timeout()).isEqualTo(Duration.ofSeconds(3));
				assertThat(properties.toString()).doesNotContain("hidden-one");
			});
	}

}
