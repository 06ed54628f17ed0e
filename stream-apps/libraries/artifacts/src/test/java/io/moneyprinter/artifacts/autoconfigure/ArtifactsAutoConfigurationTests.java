package io.moneyprinter.artifacts.autoconfigure;

import java.nio.file.Path;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.artifacts.s3.S3ArtifactStore;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import org.springframework.boot.actuate.health.HealthIndicator;
import org.springframework.boot.actuate.health.Status;
import org.springframework.boot.autoconfigure.AutoConfigurations;
import org.springframework.boot.test.context.FilteredClassLoader;
import org.springframework.boot.test.context.runner.ApplicationContextRunner;

import static org.assertj.core.api.Assertions.assertThat;

class ArtifactsAutoConfigurationTests {

	private final ApplicationContextRunner app = new ApplicationContextRunner()
		.withConfiguration(AutoConfigurations.of(ArtifactsAutoConfiguration.class));

	@TempDir
	Path folder;

	@Test
	void aFolderIsTheDefault() {
		this.app.withPropertyValues("moneyprinter.artifacts.folder=" + this.folder).run((context) -> {
			assertThat(context).getBean(ArtifactStore.class).isInstanceOf(LocalArtifactStore.class);
			assertThat(context.getBean("storeHealthIndicator", HealthIndicator.class).health().getStatus())
				.isEqualTo(Status.UP);
		});
	}

	@Test
	void aBucketIsNamedByItsSettings() {
		this.app
			.withPropertyValues("moneyprinter.artifacts.type=s3", "moneyprinter.artifacts.endpoint=http://127.0.0.1:1",
					"moneyprinter.artifacts.access-key=a", "moneyprinter.artifacts.secret-key=hidden-one")
			.run((context) -> {
				assertThat(context).getBean(ArtifactStore.class).isInstanceOf(S3ArtifactStore.class);
				assertThat(context.getBean(ArtifactsProperties.class).toString())
					.isEqualTo("artifacts in moneyprinter at http://127.0.0.1:1");
				assertThat(context.getBean("storeHealthIndicator", HealthIndicator.class).health().getStatus())
					.isEqualTo(Status.DOWN);
			});
	}

	@Test
	void aBucketWithoutCredentialsStopsTheStartWithASentence() {
		this.app
			.withPropertyValues("moneyprinter.artifacts.type=s3", "moneyprinter.artifacts.endpoint=http://127.0.0.1:1")
			.run((context) -> assertThat(context).getFailure()
				.rootCause()
				.hasMessageContaining("needs endpoint, access-key and secret-key"));
	}

	@Test
	void healthIsThereOnlyWhereTheActuatorIs() {
		this.app.withClassLoader(new FilteredClassLoader(HealthIndicator.class))
			.withPropertyValues("moneyprinter.artifacts.folder=" + this.folder)
			.run((context) -> assertThat(context).hasNotFailed().doesNotHaveBean("storeHealthIndicator"));
	}

}
