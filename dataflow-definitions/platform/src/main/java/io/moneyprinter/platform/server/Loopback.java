package io.moneyprinter.platform.server;

import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.time.Duration;
import java.util.function.Predicate;

/** Asks ports and HTTP servers of this machine whether they answer. */
public final class Loopback {

	private static final Duration PATIENCE = Duration.ofSeconds(2);

	private static final HttpClient CLIENT = HttpClient.newBuilder().connectTimeout(PATIENCE).build();

	private Loopback() {
	}

	/**
	 * Whether something accepts connections.
	 * @param port a loopback port
	 * @return whether a connection could be made
	 */
	public static boolean listens(int port) {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getByAddress(new byte[] { 127, 0, 0, 1 }), port),
					(int) PATIENCE.toMillis());
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	/**
	 * Whether an HTTP server gives the right answer.
	 * @param address what to GET
	 * @param right judges the answer
	 * @return whether there was an answer, and it was right
	 */
	public static boolean answers(URI address, Predicate<HttpResponse<String>> right) {
		try {
			HttpRequest request = HttpRequest.newBuilder(address).timeout(PATIENCE).build();
			return right.test(CLIENT.send(request, HttpResponse.BodyHandlers.ofString()));
		}
		catch (IOException ex) {
			return false;
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return false;
		}
	}

}
