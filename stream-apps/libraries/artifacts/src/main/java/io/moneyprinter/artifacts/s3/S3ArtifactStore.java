package io.moneyprinter.artifacts.s3;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

import io.minio.BucketExistsArgs;
import io.minio.CopyObjectArgs;
import io.minio.CopySource;
import io.minio.GetObjectArgs;
import io.minio.GetPresignedObjectUrlArgs;
import io.minio.MinioClient;
import io.minio.PutObjectArgs;
import io.minio.RemoveObjectArgs;
import io.minio.StatObjectArgs;
import io.minio.StatObjectResponse;
import io.minio.UploadObjectArgs;
import io.minio.errors.ErrorResponseException;
import io.minio.http.Method;
import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.artifacts.StoreFailure;
import io.moneyprinter.video.ArtifactRef;
import okhttp3.Dispatcher;
import okhttp3.OkHttpClient;
import okhttp3.Protocol;

/**
 * A store in an S3 bucket. It asks for nothing but objects, their user metadata and
 * multipart uploads, so that any server will do: an upload that breaks off is aborted and
 * never seen.
 */
public final class S3ArtifactStore implements ArtifactStore {

	/** User metadata that holds the content's hash. */
	private static final String HASH = "sha256";

	/** Files above this size go up in parts; a part that fails costs so much again. */
	private static final long PART_BYTES = 16L * 1024 * 1024;

	private static final Duration MAX_VALIDITY = Duration.ofDays(7);

	private static final Pattern FILE_NAME = Pattern.compile("[A-Za-z0-9._-]{1,200}");

	private final S3Settings settings;

	private final S3Calls calls;

	private final MinioClient client;

	private final MinioClient signer;

	/**
	 * Opens a store; nothing is sent yet.
	 * @param settings of a bucket that exists
	 */
	public S3ArtifactStore(S3Settings settings) {
		this(settings, S3Timeouts.DEFAULT);
	}

	S3ArtifactStore(S3Settings settings, S3Timeouts timeouts) {
		OkHttpClient http = new OkHttpClient.Builder().protocols(List.of(Protocol.HTTP_1_1))
			.connectTimeout(timeouts.connect())
			.readTimeout(timeouts.silence())
			.writeTimeout(timeouts.silence())
			.callTimeout(timeouts.call())
			.dispatcher(dispatcher())
			.build();
		this.settings = settings;
		this.calls = new S3Calls(settings);
		this.client = client(settings.endpoint(), http);
		this.signer = client(settings.signingEndpoint(), http);
	}

	/**
	 * The client makes every call by way of a dispatcher, also those that are waited for,
	 * and it would let five at a time through to one server.
	 */
	private static Dispatcher dispatcher() {
		Dispatcher dispatcher = new Dispatcher();
		dispatcher.setMaxRequestsPerHost(dispatcher.getMaxRequests());
		return dispatcher;
	}

	/** With a fixed region the client never asks the server where the bucket is. */
	private MinioClient client(URI endpoint, OkHttpClient http) {
		return MinioClient.builder()
			.endpoint(endpoint.toString())
			.region(this.settings.region())
			.credentials(this.settings.accessKey(), this.settings.secretKey())
			.httpClient(http)
			.build();
	}

	@Override
	public ArtifactRef put(ArtifactKey key, Path file, String mediaType) {
		ArtifactRef ref = describe(key, file, mediaType);
		this.calls.about(ref.key(),
				() -> this.client.uploadObject(UploadObjectArgs.builder()
					.bucket(this.settings.bucket())
					.object(ref.key())
					.filename(file.toString(), PART_BYTES)
					.contentType(mediaType)
					.userMetadata(Map.of(HASH, ref.sha256()))
					.build()));
		return ref;
	}

	private static ArtifactRef describe(ArtifactKey key, Path file, String mediaType) {
		try {
			return new ArtifactRef(key.toString(), mediaType, Files.size(file), ContentHash.of(file));
		}
		catch (IOException ex) {
			throw StoreFailure.ofFile(ex, file.toString());
		}
	}

	@Override
	public ArtifactRef put(ArtifactKey key, byte[] bytes, String mediaType) {
		ArtifactRef ref = new ArtifactRef(key.toString(), mediaType, bytes.length, ContentHash.of(bytes));
		this.calls.about(ref.key(),
				() -> this.client.putObject(PutObjectArgs.builder()
					.bucket(this.settings.bucket())
					.object(ref.key())
					.stream(new ByteArrayInputStream(bytes), bytes.length, -1)
					.contentType(mediaType)
					.userMetadata(Map.of(HASH, ref.sha256()))
					.build()));
		return ref;
	}

	@Override
	public ArtifactRef copy(ArtifactRef ref, ArtifactKey key) {
		String from = ArtifactKey.of(ref).toString();
		this.calls.about(from,
				() -> this.client.copyObject(CopyObjectArgs.builder()
					.bucket(this.settings.bucket())
					.object(key.toString())
					.source(CopySource.builder().bucket(this.settings.bucket()).object(from).build())
					.build()));
		return find(key).orElseThrow(() -> StoreFailure.missing(key.toString(), "vanished after it was copied", null));
	}

	/**
	 * An object without our hash was not stored by us, or not by this version: it counts
	 * as absent and is replaced.
	 */
	@Override
	public Optional<ArtifactRef> find(ArtifactKey key) {
		return this.calls.about(key.toString(), () -> {
			try {
				return reference(this.client.statObject(
						StatObjectArgs.builder().bucket(this.settings.bucket()).object(key.toString()).build()));
			}
			catch (ErrorResponseException ex) {
				if (S3Calls.absent(ex)) {
					return Optional.empty();
				}
				throw ex;
			}
		});
	}

	private static Optional<ArtifactRef> reference(StatObjectResponse stat) {
		return Optional.ofNullable(stat.userMetadata().get(HASH))
			.map((hash) -> new ArtifactRef(stat.object(), stat.contentType(), stat.size(), hash));
	}

	@Override
	public InputStream open(ArtifactRef ref) {
		String key = ArtifactKey.of(ref).toString();
		return this.calls.about(key, () -> this.client
			.getObject(GetObjectArgs.builder().bucket(this.settings.bucket()).object(key).build()));
	}

	@Override
	public Optional<URI> presign(ArtifactRef ref, Duration validity, String fileName) {
		if (!FILE_NAME.matcher(fileName).matches() || validity.compareTo(MAX_VALIDITY) > 0
				|| validity.compareTo(Duration.ofSeconds(1)) < 0) {
			throw new IllegalArgumentException("An address for '" + fileName + "' that holds for " + validity
					+ " cannot be signed; it may hold from one second to seven days.");
		}
		String key = ArtifactKey.of(ref).toString();
		String url = this.calls.about(key,
				() -> this.signer.getPresignedObjectUrl(GetPresignedObjectUrlArgs.builder()
					.method(Method.GET)
					.bucket(this.settings.bucket())
					.object(key)
					.expiry((int) validity.toSeconds(), TimeUnit.SECONDS)
					.extraQueryParams(
							Map.of("response-content-disposition", "attachment; filename=\"" + fileName + "\""))
					.build()));
		return Optional.of(URI.create(url));
	}

	@Override
	public void delete(ArtifactKey key) {
		this.calls.about(key.toString(), () -> {
			this.client
				.removeObject(RemoveObjectArgs.builder().bucket(this.settings.bucket()).object(key.toString()).build());
			return key;
		});
	}

	@Override
	public List<ArtifactKey> older(String kind, Instant before, int most) {
		S3Listing listing = new S3Listing(this.client, this.settings.bucket());
		return this.calls.about(kind, () -> listing.older(kind, before, most));
	}

	@Override
	public void check() {
		boolean there = this.calls.about(this.settings.bucket(),
				() -> this.client.bucketExists(BucketExistsArgs.builder().bucket(this.settings.bucket()).build()));
		if (!there) {
			throw StoreFailure.unavailable("there is no bucket '" + this.settings.bucket() + "' at "
					+ this.settings.endpoint() + "; make it first", null);
		}
	}

}
