package io.moneyprinter.grid.autoconfigure;

import java.net.URI;
import java.nio.file.Path;
import java.util.Map;

import io.moneyprinter.artifacts.autoconfigure.ArtifactsProperties;
import io.moneyprinter.artifacts.autoconfigure.ArtifactsProperties.Type;
import org.junit.jupiter.api.Test;

import org.springframework.boot.context.properties.bind.Binder;
import org.springframework.boot.context.properties.source.MapConfigurationPropertySource;

import static org.assertj.core.api.Assertions.assertThat;

/** Which instances make films together. */
class GridPropertiesTests {

	private static final URI STORE = URI.create("http://127.0.0.1:9000");

	private final GridProperties properties = new Binder(new MapConfigurationPropertySource(Map.of()))
		.bindOrCreate("moneyprinter.grid", GridProperties.class);

	@Test
	void instancesOfOneBucketShareFilmsWhereverTheyWereStarted() {
		assertThat(name(s3(STORE, "films", Path.of("/one/.moneyprinter"))))
			.isEqualTo(name(s3(STORE, "films", Path.of("/other/.moneyprinter"))));
	}

	@Test
	void instancesOfOtherStoresAreStrangers() {
		assertThat(name(s3(STORE, "films", Path.of("/one")))).isNotEqualTo(name(s3(STORE, "others", Path.of("/one"))))
			.isNotEqualTo(name(s3(URI.create("http://127.0.0.1:9001"), "films", Path.of("/one"))))
			.isNotEqualTo(name(local(Path.of("/one"))));
		assertThat(name(local(Path.of("/one")))).isEqualTo(name(local(Path.of("/two/../one"))))
			.isNotEqualTo(name(local(Path.of("/two"))));
	}

	private String name(ArtifactsProperties artifacts) {
		return this.properties.settings(Path.of("/cache"), artifacts).name();
	}

	private static ArtifactsProperties s3(URI endpoint, String bucket, Path folder) {
		return new ArtifactsProperties(Type.S3, folder, endpoint, null, bucket, "us-east-1", "key", "secret");
	}

	private static ArtifactsProperties local(Path folder) {
		return new ArtifactsProperties(Type.LOCAL, folder, null, null, "moneyprinter", "us-east-1", null, null);
	}

}
