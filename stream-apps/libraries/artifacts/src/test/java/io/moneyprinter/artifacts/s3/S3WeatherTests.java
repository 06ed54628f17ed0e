package io.moneyprinter.artifacts.s3;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.Random;
import java.util.UUID;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ContentHash;
import io.moneyprinter.testkit.faults.FaultProxy;
import io.moneyprinter.testkit.faults.Weather;
import io.moneyprinter.testkit.objectstore.ObjectStoreServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.VideoException;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A real S3 server behind a bad line. One store lives through it all, as in an app.
 */
@Timeout(120)
class S3WeatherTests {

	/** A server on a busy machine is silent for seconds over a part of 16 MiB. */
	private static final S3Timeouts SHORT = new S3Timeouts(Duration.ofSeconds(2), Duration.ofSeconds(6),
			Duration.ofSeconds(60));

	private static String bucket;

	private static S3ArtifactStore direct;

	@TempDir
	Path folder;

	private final ArtifactKey key = new ArtifactKey(AccountId.LOCAL, "film", UUID.randomUUID() + ".mp4");

	private FaultProxy line;

	private S3ArtifactStore store;

	@BeforeAll
	static void makeBucket() {
		bucket = ObjectStoreServer.shared().freshBucket();
		direct = new S3ArtifactStore(settings(ObjectStoreServer.shared().endpoint()));
	}

	@BeforeEach
	void open() {
		this.line = FaultProxy.before(ObjectStoreServer.shared().endpoint());
		this.store = new S3ArtifactStore(settings(this.line.address()), SHORT);
	}

	@AfterEach
	void close() {
		this.line.close();
	}

	private static S3Settings settings(URI endpoint) {
		return new S3Settings(endpoint, null, bucket, S3Settings.DEFAULT_REGION, ObjectStoreServer.ACCESS_KEY,
				ObjectStoreServer.SECRET_KEY);
	}

	/** Whole and in parts, of which the first has 16 MiB. */
	@ParameterizedTest
	@CsvSource({ "300000,0", "300000,2000", "300000,299000", "20971520,19000000" })
	void anUploadThatIsCutLeavesNothingAndIsRepeatedWhole(int bytes, long cutAfter) throws IOException {
		Path film = film(bytes);
		this.line.weather(new Weather.Cut(cutAfter, new Weather.Away()));
		assertUnavailable(() -> this.store.put(this.key, film, "video/mp4"));
		ArtifactRef never = new ArtifactRef(this.key.toString(), "video/mp4", bytes, ContentHash.of(film));
		assertThatExceptionOfType(VideoException.class).as("also to those who ask for no hash")
			.isThrownBy(() -> direct.open(never).close())
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.ARTIFACT_MISSING));
		this.line.weather(new Weather.Clear());
		assertThat(this.store.put(this.key, film, "video/mp4")).isEqualTo(never);
		direct.fetch(never, this.folder.resolve("fetched"));
	}

	/** The client may repeat the call itself; what it says is the truth. */
	@ParameterizedTest
	@CsvSource({ "300000,2000", "300000,299000", "20971520,19000000" })
	void afterAnUploadThatIsCutOnceTheFilmIsThereIfTheStoreSaysSo(int bytes, long cutAfter) throws IOException {
		Path film = film(bytes);
		this.line.weather(new Weather.Cut(cutAfter, new Weather.Clear()));
		boolean said = stored(film);
		assertThat(this.line.weather()).as("the cut").isEqualTo(new Weather.Clear());
		assertThat(direct.find(this.key).isPresent()).isEqualTo(said);
		assertThat(stored(film)).isTrue();
		direct.fetch(direct.find(this.key).orElseThrow(), this.folder.resolve("fetched"));
	}

	@Test
	void aStoreThatWasAwayIsUsedAgainWithoutAnybodysHelp() throws IOException {
		Path film = film(100_000);
		ArtifactRef ref = this.store.put(this.key, film, "video/mp4");
		this.line.weather(new Weather.Away());
		assertUnavailable(() -> this.store.find(this.key));
		assertUnavailable(() -> this.store.fetch(ref, this.folder.resolve("fetched")));
		assertUnavailable(() -> this.store.put(this.key, film, "video/mp4"));
		assertUnavailable(this.store::check);
		this.line.weather(new Weather.Clear());
		this.store.check();
		this.store.fetch(ref, this.folder.resolve("fetched"));
		assertThat(this.folder.resolve("fetched")).hasSameBinaryContentAs(film);
	}

	@Test
	void aStoreThatHangsIsGivenUpAndUsedAgainLater() throws IOException {
		ArtifactRef ref = this.store.put(this.key, film(100_000), "video/mp4");
		this.line.weather(new Weather.Hanging());
		assertUnavailable(() -> this.store.find(this.key));
		this.line.weather(new Weather.Clear());
		assertThat(this.store.find(this.key)).contains(ref);
	}

	/**
	 * Three seconds each way. The usual patience: an upload lies in the system's buffers
	 * long before it has gone, and until then the server says nothing.
	 */
	@Test
	void aSlowStoreIsWaitedFor() throws IOException {
		Path film = film(150_000);
		S3ArtifactStore patient = new S3ArtifactStore(settings(this.line.address()));
		this.line.weather(new Weather.Slow(50_000));
		ArtifactRef ref = patient.put(this.key, film, "video/mp4");
		patient.fetch(ref, this.folder.resolve("fetched"));
		assertThat(this.folder.resolve("fetched")).hasSameBinaryContentAs(film);
	}

	private boolean stored(Path film) {
		try {
			this.store.put(this.key, film, "video/mp4");
			return true;
		}
		catch (VideoException ex) {
			assertThat(ex.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE);
			return false;
		}
	}

	private Path film(int bytes) throws IOException {
		byte[] content = new byte[bytes];
		new Random(bytes).nextBytes(content);
		return Files.write(this.folder.resolve("film.mp4"), content);
	}

	private static void assertUnavailable(Runnable call) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(call::run)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE));
	}

}
