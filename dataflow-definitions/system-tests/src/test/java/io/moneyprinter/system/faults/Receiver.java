package io.moneyprinter.system.faults;

import java.io.IOException;
import java.net.HttpURLConnection;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import com.fasterxml.jackson.databind.JsonNode;
import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import io.moneyprinter.artifacts.DomainJson;

/**
 * Who is told of films by web hook. Deliveries may repeat; what they tell may not: a film
 * has one event id for ever.
 */
final class Receiver implements AutoCloseable {

	private final HttpServer server;

	private final Map<String, Set<String>> eventsByVideo = new ConcurrentHashMap<>();

	Receiver() throws IOException {
		this.server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
		this.server.createContext("/films", this::receive);
		this.server.createContext("/refused", Receiver::refuse);
		this.server.start();
	}

	String address() {
		return "http://127.0.0.1:" + this.server.getAddress().getPort() + "/films";
	}

	/** Where nobody wants a film. */
	String refusing() {
		return address().replace("/films", "/refused");
	}

	/**
	 * The events that told of a video.
	 * @param video its id
	 * @return their ids; several, if it was published more than once
	 */
	Set<String> events(String video) {
		return this.eventsByVideo.getOrDefault(video, Set.of());
	}

	private void receive(HttpExchange exchange) throws IOException {
		JsonNode event = DomainJson.mapper().readTree(exchange.getRequestBody());
		this.eventsByVideo.computeIfAbsent(event.get("videoId").asText(), (id) -> ConcurrentHashMap.newKeySet())
			.add(event.get("eventId").asText());
		exchange.sendResponseHeaders(204, -1);
		exchange.close();
	}

	private static void refuse(HttpExchange exchange) throws IOException {
		exchange.sendResponseHeaders(HttpURLConnection.HTTP_GONE, -1);
		exchange.close();
	}

	@Override
	public void close() {
		this.server.stop(0);
	}

}
