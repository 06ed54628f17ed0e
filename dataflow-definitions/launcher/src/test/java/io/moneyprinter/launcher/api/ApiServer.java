package io.moneyprinter.launcher.api;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpHandler;
import com.sun.net.httpserver.HttpServer;
import org.junit.jupiter.api.extension.AfterEachCallback;
import org.junit.jupiter.api.extension.BeforeEachCallback;
import org.junit.jupiter.api.extension.ExtensionContext;

/**
 * Speaks the wire format of the platform's API, as a test tells it to: a new one for each
 * test that registers it.
 */
public final class ApiServer implements BeforeEachCallback, AfterEachCallback {

	private static final String KEY = "test-key-0123456789";

	/** Method and address of every call. */
	public final List<String> calls = new CopyOnWriteArrayList<>();

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final HttpServer server;

	private Path key;

	public ApiServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	@Override
	public void beforeEach(ExtensionContext context) throws IOException {
		this.key = Files.writeString(Files.createTempFile("account", ".key"), KEY + "\n");
		this.server.setExecutor(this.threads);
		this.server.start();
	}

	@Override
	public void afterEach(ExtensionContext context) throws IOException {
		this.server.stop(0);
		this.threads.shutdownNow();
		Files.delete(this.key);
	}

	/** Answers calls to a path; those without the key are refused. */
	public ApiServer on(String path, HttpHandler handler) {
		this.server.createContext(path, (exchange) -> {
			this.calls.add(exchange.getRequestMethod() + " " + exchange.getRequestURI());
			try (exchange) {
				if (("Bearer " + KEY).equals(exchange.getRequestHeaders().getFirst("Authorization"))) {
					handler.handle(exchange);
				}
				else {
					answer(exchange, 401, "application/problem+json", "{\"detail\":\"A key is missing.\"}");
				}
			}
		});
		return this;
	}

	public ApiServer json(String path, int status, String body) {
		return on(path, (exchange) -> answer(exchange, status,
				(status < 400) ? "application/json" : "application/problem+json", body));
	}

	VideoApi client() {
		return new VideoApi(uri(), this.key);
	}

	public BackfillApi backfills() {
		return new BackfillApi(uri(), this.key);
	}

	public ScheduleApi schedules() {
		return new ScheduleApi(uri(), this.key);
	}

	public ControlApi controls() {
		return new ControlApi(uri(), this.key);
	}

	public DeadLetterApi deadLetters() {
		return new DeadLetterApi(uri(), this.key);
	}

	URI uri() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	public static void answer(HttpExchange exchange, int status, String type, String body) throws IOException {
		byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
		exchange.getRequestBody().readAllBytes();
		exchange.getResponseHeaders().set("Content-Type", type);
		exchange.sendResponseHeaders(status, (bytes.length > 0) ? bytes.length : -1);
		exchange.getResponseBody().write(bytes);
	}

}
