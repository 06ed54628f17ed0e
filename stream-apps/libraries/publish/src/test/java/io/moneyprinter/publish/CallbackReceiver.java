package io.moneyprinter.publish;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.publish.webhook.WebHookPublisher;
import io.moneyprinter.video.VideoId;

/**
 * A receiver of web hooks on this machine, which notes the event id of every message.
 */
final class CallbackReceiver implements AutoCloseable {

	private final HttpServer server;

	private final List<Heard> heard = new CopyOnWriteArrayList<>();

	private final AtomicInteger answersToLose = new AtomicInteger();

	CallbackReceiver() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/", this::receive);
		this.server.start();
	}

	private void receive(HttpExchange exchange) throws IOException {
		byte[] body = exchange.getRequestBody().readAllBytes();
		this.heard.add(new Heard(VideoId.parse(DomainJson.mapper().readTree(body).get("videoId").asText()),
				exchange.getRequestHeaders().getFirst(WebHookPublisher.EVENT_ID)));
		if (this.answersToLose.getAndDecrement() <= 0) {
			exchange.sendResponseHeaders(204, -1);
		}
		exchange.close();
	}

	/** Hears the next messages and hangs up instead of answering. */
	void loseAnswers(int messages) {
		this.answersToLose.set(messages);
	}

	/** The event ids of all messages about a video, repetitions too. */
	List<String> events(VideoId video) {
		return this.heard.stream().filter((message) -> message.video().equals(video)).map(Heard::eventId).toList();
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.server.getAddress().getPort() + "/hook");
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

	private record Heard(VideoId video, String eventId) {
	}

}
