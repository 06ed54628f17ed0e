package io.moneyprinter.script.model;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.artifacts.DomainJson;
import org.jspecify.annotations.Nullable;

/**
 * Speaks the OpenAI wire format on a local port: it hands out prepared answers in order,
 * the last one for ever, and keeps what it was asked.
 */
final class FakeModelServer implements AutoCloseable {

	/** One prepared answer. */
	interface Reply {

		void send(HttpExchange exchange) throws IOException, InterruptedException;

	}

	/** What was asked. */
	record Asked(String path, @Nullable String authorization, JsonNode body) {

		String message(int index) {
			return this.body.path("messages").path(index).path("content").asText();
		}

	}

	private final HttpServer server;

	private final ExecutorService threads = Executors.newCachedThreadPool();

	private final Deque<Reply> replies = new ArrayDeque<>();

	private final List<Asked> asked = new CopyOnWriteArrayList<>();

	FakeModelServer() {
		try {
			this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		this.server.setExecutor(this.threads);
		this.server.createContext("/", this::serve);
		this.server.start();
	}

	private void serve(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		this.asked
			.add(new Asked(exchange.getRequestURI().getPath(), exchange.getRequestHeaders().getFirst("Authorization"),
					DomainJson.mapper().readTree((body.length > 0) ? body : "{}".getBytes(StandardCharsets.UTF_8))));
		try (exchange) {
			next().send(exchange);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
		}
	}

	private synchronized Reply next() {
		return (this.replies.size() > 1) ? this.replies.removeFirst() : this.replies.getFirst();
	}

	synchronized FakeModelServer answering(Reply... prepared) {
		this.replies.clear();
		this.replies.addAll(List.of(prepared));
		return this;
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort());
	}

	List<Asked> asked() {
		return new ArrayList<>(this.asked);
	}

	@Override
	public void close() {
		this.server.stop(0);
		this.threads.shutdownNow();
	}

	/** A chat completion whose message has this content. */
	static Reply content(String content) {
		Map<String, Object> choice = Map.of("index", 0, "finish_reason", "stop", "message",
				Map.of("role", "assistant", "content", content));
		return json(200,
				Map.of("id", "chatcmpl-1", "object", "chat.completion", "created", 1_700_000_000, "model", "test-model",
						"choices", List.of(choice), "usage",
						Map.of("prompt_tokens", 10, "completion_tokens", 20, "total_tokens", 30)));
	}

	/** An error as the protocol writes it. */
	static Reply error(int status, String message, String... headers) {
		Reply reply = json(status, Map.of("error", Map.of("message", message, "type", "some_error")));
		return (exchange) -> {
			for (int i = 0; i < headers.length; i += 2) {
				exchange.getResponseHeaders().add(headers[i], headers[i + 1]);
			}
			reply.send(exchange);
		};
	}

	static Reply json(int status, Object body) {
		return raw(status, new String(DomainJson.write(body), StandardCharsets.UTF_8));
	}

	static Reply raw(int status, String body) {
		return (exchange) -> {
			byte[] bytes = body.getBytes(StandardCharsets.UTF_8);
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(status, bytes.length);
			exchange.getResponseBody().write(bytes);
		};
	}

	/** Says nothing. */
	static Reply silence() {
		return (exchange) -> Thread.sleep(30_000);
	}

	/** Sends a byte from time to time, so that no single read takes long. */
	static Reply drip() {
		return (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 0);
			OutputStream out = exchange.getResponseBody();
			for (int i = 0; i < 300; i++) {
				out.write(' ');
				out.flush();
				Thread.sleep(100);
			}
		};
	}

	/** Breaks off in the middle of the answer. */
	static Reply cut() {
		return (exchange) -> {
			exchange.getResponseHeaders().add("Content-Type", "application/json");
			exchange.sendResponseHeaders(200, 5_000);
			exchange.getResponseBody()
				.write("{\"id\":\"chatcmpl-1\",\"choices\":[{\"mess".getBytes(StandardCharsets.UTF_8));
			exchange.getResponseBody().flush();
		};
	}

}
