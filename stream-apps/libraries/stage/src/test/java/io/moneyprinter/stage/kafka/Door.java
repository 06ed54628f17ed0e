package io.moneyprinter.stage.kafka;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/**
 * A port through which clients reach a server, and which can be shut: then every
 * connection breaks and none is taken, as when the server is away.
 */
final class Door {

	private final Set<Socket> open = ConcurrentHashMap.newKeySet();

	private volatile ServerSocket entrance;

	private volatile int behind;

	Door() {
		try {
			this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

	int port() {
		return this.entrance.getLocalPort();
	}

	void leadTo(String address) {
		this.behind = Integer.parseInt(address.substring(address.lastIndexOf(':') + 1));
		daemon(() -> letIn(this.entrance));
	}

	void close() throws IOException {
		this.entrance.close();
		for (Socket socket : this.open) {
			socket.close();
		}
	}

	void open() throws IOException {
		this.entrance = new ServerSocket(port(), 50, InetAddress.getLoopbackAddress());
		daemon(() -> letIn(this.entrance));
	}

	private void letIn(ServerSocket here) {
		while (!here.isClosed()) {
			try {
				Socket client = here.accept();
				Socket server = new Socket(InetAddress.getLoopbackAddress(), this.behind);
				daemon(() -> pass(client, server));
				daemon(() -> pass(server, client));
			}
			catch (IOException ex) {
				// Shut, or nobody behind: the client tries again.
			}
		}
	}

	private void pass(Socket from, Socket to) {
		this.open.add(from);
		try (from; to) {
			from.setTcpNoDelay(true);
			from.getInputStream().transferTo(to.getOutputStream());
		}
		catch (IOException ex) {
			// Broken off on either side.
		}
		finally {
			this.open.remove(from);
		}
	}

	private static void daemon(Runnable work) {
		Thread thread = new Thread(work, "door");
		thread.setDaemon(true);
		thread.start();
	}

}
