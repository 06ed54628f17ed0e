package io.moneyprinter.publish.store;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.concurrent.atomic.AtomicLong;

/**
 * Stands before a server and lets so many bytes of requests through; then every
 * connection breaks, as when a cable is pulled.
 */
final class CuttingProxy implements AutoCloseable {

	private static final int BLOCK = 4096;

	private final ServerSocket entrance;

	private final URI server;

	private final AtomicLong left;

	CuttingProxy(URI server, long bytes) throws IOException {
		this.entrance = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		this.server = server;
		this.left = new AtomicLong(bytes);
		daemon(this::letIn);
	}

	URI address() {
		return URI.create("http://127.0.0.1:" + this.entrance.getLocalPort());
	}

	@Override
	public void close() throws IOException {
		this.entrance.close();
	}

	private void letIn() {
		while (!this.entrance.isClosed()) {
			try {
				Socket client = this.entrance.accept();
				Socket behind = new Socket(this.server.getHost(), this.server.getPort());
				daemon(() -> pass(client, behind, this.left));
				daemon(() -> pass(behind, client, new AtomicLong(Long.MAX_VALUE)));
			}
			catch (IOException ex) {
				// Closed, or nobody behind: the client sees it.
			}
		}
	}

	/** Closing both ends breaks the other direction, too. */
	private static void pass(Socket from, Socket to, AtomicLong left) {
		byte[] block = new byte[BLOCK];
		try (from; to) {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(block); read >= 0; read = in.read(block)) {
				long before = left.getAndAdd(-read);
				out.write(block, 0, (int) Math.max(0, Math.min(read, before)));
				if (before < read) {
					return;
				}
			}
		}
		catch (IOException ex) {
			// Broken off on either side.
		}
	}

	private static void daemon(Runnable work) {
		Thread thread = new Thread(work, "cutting-proxy");
		thread.setDaemon(true);
		thread.start();
	}

}
