package io.moneyprinter.publish.webhook;

import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.URI;
import java.net.UnknownHostException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.Executors;
import java.util.concurrent.atomic.AtomicInteger;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.Headers;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.publish.Handover;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Requests;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class WebHookPublisherTests {

	private static final AccountId ACCOUNT = new AccountId("acme");

	private static final Clock CLOCK = Clock.fixed(Instant.ofEpochSecond(1_767_323_045), ZoneOffset.UTC);

	private static final VideoId VIDEO = VideoId.parse("2f1c5d2e-6c1b-5f0e-9a51-0f4d8e1b7c33");

	private static final UUID EVENT = new UUID(7, 7);

	@TempDir
	Path folder;

	private final List<Received> received = new CopyOnWriteArrayList<>();

	private final AtomicInteger lookups = new AtomicInteger();

	private int answer = 204;

	private HttpServer server;

	private record Received(String path, Headers headers, byte[] body) {
	}

	@BeforeEach
	void listen() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.setExecutor(Executors.newCachedThreadPool((task) -> {
			Thread thread = new Thread(task);
			thread.setDaemon(true);
			return thread;
		}));
		this.server.createContext("/", this::receive);
		this.server.start();
	}

	@AfterEach
	void close() {
		this.server.stop(0);
	}

	private void receive(HttpExchange exchange) throws IOException {
		this.received.add(new Received(exchange.getRequestURI().toString(), exchange.getRequestHeaders(),
				exchange.getRequestBody().readAllBytes()));
		exchange.getResponseHeaders().add("Location", callback("/elsewhere").toString());
		exchange.sendResponseHeaders(this.answer, -1);
		exchange.close();
	}

	private URI callback(String path) {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + path);
	}

	private WebHookPublisher publisher(boolean allowPrivate, HostResolver resolver) {
		return new WebHookPublisher(new LocalArtifactStore(this.folder.resolve("store")),
				new WebHookSettings(URI.create("https://films.example.org/"), allowPrivate, Duration.ofMillis(500),
						Duration.ofMillis(800)),
				new WebHookSecrets("common-secret", this.folder), CLOCK, (host) -> {
					this.lookups.incrementAndGet();
					return resolver.resolve(host);
				});
	}

	private String tell(URI callback) {
		return publisher(true, HostResolver.SYSTEM).handOver(handover(callback));
	}

	private static Handover handover(URI callback) {
		return new Handover(VIDEO, Requests.toldTo(ACCOUNT, callback), Films.plain(), EVENT);
	}

	@Test
	void theMessageSaysWhoseFilmItIsAndWhereItLies() throws IOException {
		assertThat(tell(callback("/hook?token=hidden"))).isEqualTo(callback("/hook").toString());
		Received message = this.received.get(0);
		assertThat(message.path()).isEqualTo("/hook?token=hidden");
		assertThat(message.headers().getFirst("Content-Type")).isEqualTo("application/json");
		JsonNode body = DomainJson.mapper().readTree(message.body());
		assertThat(body).isEqualTo(DomainJson.mapper().readTree("""
				{ "eventId": "%s", "type": "video-published", "videoId": "%s", "account": "acme",
				  "topic": "Why is the sea salty?",
				  "film": { "mediaType": "video/mp4", "bytes": 20, "sha256": "%s", "lengthMillis": 4000,
				    "width": 1080, "height": 1920 },
				  "links": { "video": "https://films.example.org/v1/videos/%s",
				    "film": "https://films.example.org/v1/videos/%s/film" } }
				""".formatted(EVENT, VIDEO, Films.plain().video().sha256(), VIDEO, VIDEO)));
	}

	@Test
	void theSignatureCanBeComputedAgainByTheReceiver() {
		tell(callback("/hook"));
		Received message = this.received.get(0);
		assertThat(message.headers().getFirst(WebHookPublisher.TIMESTAMP)).isEqualTo("1767323045");
		assertThat(message.headers().getFirst(WebHookPublisher.SIGNATURE))
			.isEqualTo(WebHookSignature.of("common-secret".getBytes(UTF_8), 1_767_323_045, message.body()));
	}

	/** Computed with {@code openssl dgst -sha256 -hmac}. */
	@Test
	void theSignatureIsPlainHmac() {
		assertThat(WebHookSignature.of("key".getBytes(UTF_8), 1_767_323_045, "{}".getBytes(UTF_8)))
			.isEqualTo("v1=1d533de0941004dfdb6d222b1e197476ea94db2c6b6bca39a2ed148ff4b23910");
	}

	@Test
	void anAccountsOwnSecretGoesBeforeTheCommonOne() throws IOException {
		Files.writeString(this.folder.resolve("acme"), "own-secret\n");
		tell(callback("/hook"));
		Received message = this.received.get(0);
		assertThat(message.headers().getFirst(WebHookPublisher.SIGNATURE))
			.isEqualTo(WebHookSignature.of("own-secret".getBytes(UTF_8), 1_767_323_045, message.body()));
	}

	@Test
	void withoutASecretNothingIsSent() {
		WebHookPublisher unsigned = new WebHookPublisher(new LocalArtifactStore(this.folder.resolve("store")),
				new WebHookSettings(URI.create("https://films.example.org"), true, Duration.ofSeconds(1),
						Duration.ofSeconds(1)),
				new WebHookSecrets(null, null), CLOCK);
		assertFails(() -> unsigned.handOver(handover(callback("/hook"))), ErrorCode.PROVIDER_DENIED, "acme");
		assertThat(this.received).isEmpty();
	}

	@Test
	void tellingAgainCarriesTheSameEventId() {
		tell(callback("/hook"));
		tell(callback("/hook"));
		assertThat(this.received).hasSize(2)
			.allSatisfy((message) -> assertThat(message.headers().getFirst(WebHookPublisher.EVENT_ID))
				.isEqualTo(EVENT.toString()));
	}

	@ParameterizedTest
	@CsvSource({ "500,PROVIDER_UNAVAILABLE", "503,PROVIDER_UNAVAILABLE", "429,PROVIDER_UNAVAILABLE",
			"408,PROVIDER_UNAVAILABLE", "400,PROVIDER_DENIED", "401,PROVIDER_DENIED", "404,PROVIDER_DENIED",
			"410,PROVIDER_DENIED" })
	void errorsAreToldApart(int status, ErrorCode code) {
		this.answer = status;
		assertFails(() -> tell(callback("/hook")), code, Integer.toString(status));
	}

	@ParameterizedTest
	@ValueSource(ints = { 301, 302, 307, 308 })
	void redirectsAreNotFollowed(int status) {
		this.answer = status;
		assertFails(() -> tell(callback("/hook")), ErrorCode.PROVIDER_DENIED, "redirects are not followed");
		assertThat(this.received).hasSize(1);
	}

	@Test
	@Timeout(10)
	void aReceiverThatNeverAnswersIsGivenUp() throws IOException {
		try (ServerSocket silent = new ServerSocket(0, 5, InetAddress.getLoopbackAddress())) {
			URI callback = URI.create("http://127.0.0.1:" + silent.getLocalPort() + "/hook");
			assertFails(() -> tell(callback), ErrorCode.PROVIDER_UNAVAILABLE, "does not answer");
		}
	}

	@Test
	@Timeout(10)
	void anAnswerWithoutAnEndIsNotRead() {
		this.server.createContext("/endless", (exchange) -> {
			exchange.sendResponseHeaders(200, 0);
			try (OutputStream out = exchange.getResponseBody()) {
				while (true) {
					out.write(new byte[8192]);
				}
			}
			catch (IOException ex) {
				// the other side has heard enough
			}
		});
		assertThat(tell(callback("/endless"))).endsWith("/endless");
	}

	@ParameterizedTest
	@ValueSource(strings = { "http://127.0.0.1/", "http://localhost/", "http://2130706433/", "http://0x7f000001/",
			"http://127.1/", "http://017700000001/", "http://[::1]/", "http://[::ffff:127.0.0.1]/",
			"http://169.254.169.254/latest/meta-data/", "http://10.0.0.1/", "http://192.168.0.1/", "http://0.0.0.0/" })
	void thisMachineAndPrivateNetworksAreRefused(String callback) {
		WebHookPublisher guarded = publisher(false, HostResolver.SYSTEM);
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> guarded.handOver(handover(URI.create(callback))))
			.as("refused before it is called, or no host in that notation")
			.satisfies((ex) -> assertThat(ex.sentence()).containsAnyOf("a host of the public internet",
					"is not known to DNS", "an http or https address"));
	}

	@Test
	void oneClosedAddressAmongOpenOnesIsEnoughToRefuse() {
		WebHookPublisher guarded = publisher(false,
				(host) -> List.of(InetAddress.getByName("93.184.216.34"), InetAddress.getByName("127.0.0.1")));
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> guarded.handOver(handover(URI.create("https://hook.example.org/"))))
			.withMessageContaining("'callback' is 'hook.example.org'");
	}

	@Test
	void theConnectionGoesToTheAddressThatWasLookedAt() {
		URI named = URI.create("http://hook.example.test:" + this.server.getAddress().getPort() + "/hook");
		HostResolver rebinding = (host) -> {
			if (this.lookups.get() > 1) {
				throw new UnknownHostException("looked up twice");
			}
			return List.of(InetAddress.getLoopbackAddress());
		};
		publisher(true, rebinding).handOver(handover(named));
		assertThat(this.received).hasSize(1);
		assertThat(this.received.get(0).headers().getFirst("Host")).startsWith("hook.example.test");
		assertThat(this.lookups).hasValue(1);
	}

	@Test
	void aHostThatNobodyKnowsMayBeKnownLater() {
		WebHookPublisher lost = publisher(false, (host) -> {
			throw new UnknownHostException(host);
		});
		assertFails(() -> lost.handOver(handover(URI.create("https://hook.example.org/"))),
				ErrorCode.PROVIDER_UNAVAILABLE, "hook.example.org");
	}

	private static void assertFails(Runnable call, ErrorCode code, String told) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(call::run)
			.withMessageContaining(told)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(code))
			.satisfies((ex) -> assertThat(ex.sentence()).endsWith("."));
	}

}
