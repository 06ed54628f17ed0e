package io.moneyprinter.artifacts.s3;

import java.io.IOException;
import java.io.OutputStream;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.concurrent.Callable;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.ArtifactStoreContract;
import io.moneyprinter.testkit.objectstore.ObjectStoreServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.jspecify.annotations.Nullable;

import static java.nio.charset.StandardCharsets.US_ASCII;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class S3ArtifactStoreTests extends ArtifactStoreContract {

	private static final ArtifactKey KEY = new ArtifactKey(AccountId.LOCAL, "film", "one.mp4");

	private static final S3Timeouts SHORT = new S3Timeouts(Duration.ofMillis(500), Duration.ofMillis(500),
			Duration.ofSeconds(1));

	private static String bucket;

	private static S3ArtifactStore store;

	@BeforeAll
	static void open() {
		bucket = ObjectStoreServer.shared().freshBucket();
		store = new S3ArtifactStore(settings(ObjectStoreServer.shared().endpoint(), null, bucket));
	}

	private static S3Settings settings(URI endpoint, @Nullable URI publicEndpoint, String bucket) {
		return new S3Settings(endpoint, publicEndpoint, bucket, S3Settings.DEFAULT_REGION, ObjectStoreServer.ACCESS_KEY,
				ObjectStoreServer.SECRET_KEY);
	}

	@Override
	protected ArtifactStore store() {
		return store;
	}

	@Test
	void aPresignedAddressServesBrowsers() throws Exception {
		ArtifactRef ref = store.put(KEY, "0123456789".getBytes(UTF_8), "video/mp4");
		URI address = store.presign(ref, Duration.ofMinutes(1), "why-is-the-sea-salty.mp4").orElseThrow();
		HttpRequest part = HttpRequest.newBuilder(address).header("Range", "bytes=2-4").build();
		HttpResponse<String> answer = HttpClient.newHttpClient().send(part, HttpResponse.BodyHandlers.ofString());
		assertThat(answer.statusCode()).isEqualTo(HttpURLConnection.HTTP_PARTIAL);
		assertThat(answer.body()).isEqualTo("234");
		assertThat(answer.headers().firstValue("Content-Type")).contains("video/mp4");
		assertThat(answer.headers().firstValue("Content-Disposition"))
			.contains("attachment; filename=\"why-is-the-sea-salty.mp4\"");
	}

	@Test
	void aPresignedAddressCannotBeTurnedToAnotherObject() throws Exception {
		ArtifactRef ref = store.put(KEY, "mine".getBytes(UTF_8), "video/mp4");
		String address = store.presign(ref, Duration.ofMinutes(1), "film.mp4").orElseThrow().toString();
		HttpRequest other = HttpRequest.newBuilder(URI.create(address.replace("one.mp4", "two.mp4"))).build();
		assertThat(HttpClient.newHttpClient().send(other, HttpResponse.BodyHandlers.discarding()).statusCode())
			.isEqualTo(HttpURLConnection.HTTP_FORBIDDEN);
	}

	@Test
	void thePublicEndpointIsForSigningOnly() {
		S3ArtifactStore behindProxy = new S3ArtifactStore(
				settings(ObjectStoreServer.shared().endpoint(), URI.create("https://films.example.org"), bucket));
		ArtifactRef ref = behindProxy.put(KEY, "mine".getBytes(UTF_8), "video/mp4");
		URI address = behindProxy.presign(ref, Duration.ofMinutes(1), "film.mp4").orElseThrow();
		assertThat(address.toString()).startsWith("https://films.example.org/" + bucket + "/local/film/one.mp4?");
	}

	@Test
	void namesThatCouldBreakAHeaderAreNotSigned() {
		ArtifactRef ref = store.put(KEY, "mine".getBytes(UTF_8), "video/mp4");
		assertThatIllegalArgumentException().isThrownBy(() -> store.presign(ref, Duration.ofMinutes(1), "a\"b.mp4"));
		assertThatIllegalArgumentException().isThrownBy(() -> store.presign(ref, Duration.ofDays(8), "a.mp4"));
	}

	@Test
	void aBucketThatIsMissingIsNamed() {
		S3ArtifactStore lost = new S3ArtifactStore(settings(ObjectStoreServer.shared().endpoint(), null, "no-such"));
		assertUnavailable(lost::check, "no-such");
		assertUnavailable(() -> lost.put(KEY, new byte[1], "video/mp4"), "NoSuchBucket");
	}

	@Test
	void wrongCredentialsAreSaidToBeRefusedAndNotShown() {
		S3ArtifactStore stranger = new S3ArtifactStore(new S3Settings(ObjectStoreServer.shared().endpoint(), null,
				bucket, S3Settings.DEFAULT_REGION, ObjectStoreServer.ACCESS_KEY, "wrong-and-secret"));
		assertUnavailable(() -> stranger.put(KEY, new byte[1], "video/mp4"), "SignatureDoesNotMatch");
	}

	@Test
	void aServerThatIsAwayIsUnavailable() throws IOException {
		int free;
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			free = socket.getLocalPort();
		}
		assertUnavailable(at(free)::check, "127.0.0.1:" + free);
		assertUnavailable(() -> at(free).find(KEY), "127.0.0.1:" + free);
	}

	@Test
	void aServerThatNeverAnswersIsGivenUp() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			assertUnavailable(() -> at(silent.getLocalPort()).find(KEY), "time");
		}
	}

	@ParameterizedTest
	@CsvSource({ "503,STORE_UNAVAILABLE", "500,STORE_UNAVAILABLE", "507,OUT_OF_RESOURCES" })
	void aServerInTroubleIsRecognised(int status, ErrorCode code) throws Exception {
		try (ServerSocket broken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			Thread server = answer(broken, "HTTP/1.1 " + status + " Trouble\r\nContent-Length: 0\r\n\r\n");
			assertFails(() -> at(broken.getLocalPort()).find(KEY), code);
			server.interrupt();
		}
	}

	@Test
	void contentThatBreaksOffIsNotHandedOut() throws Exception {
		ArtifactRef ref = new ArtifactRef(KEY.toString(), "video/mp4", 1000, "0".repeat(64));
		try (ServerSocket broken = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			answer(broken, "HTTP/1.1 200 OK\r\nContent-Length: 1000\r\n\r\nonly the beginning");
			assertFails(() -> {
				at(broken.getLocalPort()).fetch(ref, this.folder.resolve("cut"));
				return null;
			}, ErrorCode.STORE_UNAVAILABLE);
		}
		assertThat(this.folder.resolve("cut")).doesNotExist();
	}

	@Test
	void aThreadThatIsToStopStopsAtOnceAndStaysInterrupted() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			S3ArtifactStore patient = new S3ArtifactStore(
					settings(URI.create("http://127.0.0.1:" + silent.getLocalPort()), null, bucket));
			Thread.currentThread().interrupt();
			assertUnavailable(() -> patient.put(KEY, new byte[1], "video/mp4"), "127.0.0.1");
			assertThat(Thread.interrupted()).isTrue();
		}
	}

	private static S3ArtifactStore at(int port) {
		return new S3ArtifactStore(settings(URI.create("http://127.0.0.1:" + port), null, bucket), SHORT);
	}

	private static Thread answer(ServerSocket server, String answer) {
		Thread thread = new Thread(() -> {
			while (!server.isClosed()) {
				try (Socket socket = server.accept(); OutputStream out = socket.getOutputStream()) {
					socket.getInputStream().readNBytes(200);
					out.write(answer.getBytes(US_ASCII));
				}
				catch (IOException ex) {
					// the client sees it
				}
			}
		});
		thread.setDaemon(true);
		thread.start();
		return thread;
	}

	private static void assertUnavailable(Runnable call, String told) {
		assertUnavailable(() -> {
			call.run();
			return null;
		}, told);
	}

	private static void assertUnavailable(Callable<?> call, String told) {
		assertFails(() -> {
			try {
				return call.call();
			}
			catch (RuntimeException ex) {
				assertThat(ex.getMessage()).contains(told).doesNotContain(ObjectStoreServer.SECRET_KEY, "wrong-and");
				throw ex;
			}
		}, ErrorCode.STORE_UNAVAILABLE);
	}

}
