package io.moneyprinter.grid.cluster;

import java.io.IOException;
import java.net.BindException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;

/**
 * Ports next to each other, as members use them, and programs of others behind some.
 */
public final class Ports implements AutoCloseable {

	private static final InetAddress LOOPBACK = InetAddress.getLoopbackAddress();

	private final int first;

	private final List<ServerSocket> open = Collections.synchronizedList(new ArrayList<>());

	private Ports(int first) {
		this.first = first;
	}

	/** Ports of which none is in use. */
	public static Ports free() throws IOException {
		while (true) {
			int first;
			try (ServerSocket any = new ServerSocket(0, 1, LOOPBACK)) {
				first = any.getLocalPort();
			}
			try (Ports ports = new Ports(first)) {
				ports.takeAll();
				return new Ports(first);
			}
			catch (BindException | IllegalArgumentException ex) {
				// Somebody is there: elsewhere, then.
			}
		}
	}

	/** Where members are to look for each other. */
	public Discovery discovery() {
		return new Discovery("127.0.0.1", this.first, List.of("127.0.0.1"), null);
	}

	String address(int place) {
		return "127.0.0.1:" + (this.first + place);
	}

	/** Takes all, so that no member finds room. */
	public void takeAll() throws IOException {
		for (int i = 0; i < Discovery.PORTS; i++) {
			silent(i);
		}
	}

	/** One program that says nothing, and one of which no member understands a word. */
	public void strangers() throws IOException {
		silent(5);
		talking(7, "HTTP/1.1 400 Bad Request\r\n\r\n");
	}

	/** A program that takes calls and says nothing. */
	ServerSocket silent(int place) throws IOException {
		ServerSocket server = new ServerSocket(this.first + place, 50, LOOPBACK);
		this.open.add(server);
		return server;
	}

	/** A program that takes calls, says something, and hangs up. */
	void talking(int place, String words) throws IOException {
		ServerSocket server = silent(place);
		Thread thread = new Thread(() -> answer(server, words), "stranger");
		thread.setDaemon(true);
		thread.start();
	}

	private void answer(ServerSocket server, String words) {
		while (!server.isClosed()) {
			try (Socket call = server.accept()) {
				call.getInputStream().readNBytes(3);
				call.getOutputStream().write(words.getBytes(StandardCharsets.US_ASCII));
			}
			catch (IOException ex) {
				// Whoever called has gone, or this is over.
			}
		}
	}

	@Override
	public void close() throws IOException {
		for (ServerSocket one : this.open) {
			one.close();
		}
		this.open.clear();
	}

}
