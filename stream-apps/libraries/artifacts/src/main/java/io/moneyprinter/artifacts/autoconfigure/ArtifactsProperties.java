package io.moneyprinter.artifacts.autoconfigure;

import java.net.URI;
import java.nio.file.Path;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.artifacts.s3.S3ArtifactStore;
import io.moneyprinter.artifacts.s3.S3Settings;
import jakarta.validation.constraints.AssertTrue;
import jakarta.validation.constraints.NotBlank;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.validation.annotation.Validated;

/**
 * Where artifacts are kept.
 *
 * @param type which kind of store
 * @param folder of a local store
 * @param endpoint of the S3 server, as the app reaches it
 * @param publicEndpoint of the S3 server, as browsers reach it; used for signing only
 * @param bucket that exists already
 * @param region that signatures name
 * @param accessKey of the S3 server
 * @param secretKey of the S3 server
 */
@Validated
@ConfigurationProperties("moneyprinter.artifacts")
public record ArtifactsProperties(@DefaultValue("local") Type type,
		@DefaultValue(".moneyprinter/artifacts") Path folder, @Nullable URI endpoint, @Nullable URI publicEndpoint,
		@DefaultValue("moneyprinter") @NotBlank String bucket,
		@DefaultValue(S3Settings.DEFAULT_REGION) @NotBlank String region, @Nullable String accessKey,
		@Nullable String secretKey) {

	/**
	 * Whether everything is there that the type needs.
	 * @return {@code false} stops the start
	 */
	@AssertTrue(message = "moneyprinter.artifacts.type=s3 needs endpoint, access-key and secret-key beside it")
	public boolean isComplete() {
		return this.type == Type.LOCAL || (this.endpoint != null && has(this.accessKey) && has(this.secretKey));
	}

	private static boolean has(@Nullable String text) {
		return text != null && !text.isBlank();
	}

	ArtifactStore open() {
		return (this.type == Type.LOCAL) ? new LocalArtifactStore(this.folder) : new S3ArtifactStore(s3());
	}

	private S3Settings s3() {
		if (this.endpoint == null || this.accessKey == null || this.secretKey == null) {
			throw new IllegalStateException("Validation lets no incomplete settings through.");
		}
		return new S3Settings(this.endpoint, this.publicEndpoint, this.bucket, this.region, this.accessKey,
				this.secretKey);
	}

	@Override
	public String toString() {
		return (this.type == Type.LOCAL) ? "artifacts in " + this.folder
				: "artifacts in " + this.bucket + " at " + this.endpoint;
	}

	/** Which kind of store. */
	public enum Type {

		/** A folder of this machine. */
		LOCAL,
		/** A bucket of a server that speaks S3. */
		S3

	}

}
