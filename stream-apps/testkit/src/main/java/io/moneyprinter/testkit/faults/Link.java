package io.moneyprinter.testkit.faults;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * One connection through the proxy.
 */
final class Link {

	private final FaultProxy proxy;

	private final Socket client;

	private final Socket server;

	Link(FaultProxy proxy, Socket client, Socket server) {
		this.proxy = proxy;
		this.client = client;
		this.server = server;
	}

	/** Joins client and server until both are done, or one breaks off. */
	void open(InetSocketAddress address) {
		try {
			this.client.setTcpNoDelay(true);
			this.server.setTcpNoDelay(true);
			this.server.connect(address);
		}
		catch (IOException ex) {
			// Nobody behind, or torn meanwhile.
			tear();
			return;
		}
		AtomicInteger open = new AtomicInteger(2);
		FaultProxy.daemon("fault-proxy-up", () -> carry(this.client, this.server, true, open));
		FaultProxy.daemon("fault-proxy-down", () -> carry(this.server, this.client, false, open));
	}

	private void carry(Socket from, Socket to, boolean upload, AtomicInteger open) {
		byte[] block = new byte[FaultProxy.BLOCK];
		try {
			InputStream in = from.getInputStream();
			OutputStream out = to.getOutputStream();
			for (int read = in.read(block, 0, this.proxy.portion()); read >= 0; read = in.read(block, 0,
					this.proxy.portion())) {
				int passing = this.proxy.letThrough(read, upload);
				out.write(block, 0, passing);
				if (passing < read) {
					breakOff();
					return;
				}
				this.proxy.takeTime(read);
			}
			to.shutdownOutput();
			if (open.decrementAndGet() == 0) {
				end();
			}
		}
		catch (IOException | InterruptedException ex) {
			// Broken off on either side: the other shall see it.
			tear();
		}
	}

	/** With the weather that follows, which may be the end of all connections. */
	private void breakOff() {
		tear();
		this.proxy.weather(this.proxy.weather());
	}

	/** Breaks the connection, so that both sides see a reset and no proper end. */
	void tear() {
		tear(this.client);
		tear(this.server);
		this.proxy.forget(this);
	}

	private static void tear(Socket socket) {
		try (socket) {
			if (!socket.isClosed()) {
				socket.setSoLinger(true, 0);
			}
		}
		catch (IOException ex) {
			// Closed meanwhile.
		}
	}

	private void end() {
		try (this.client; this.server) {
			this.proxy.forget(this);
		}
		catch (IOException ex) {
			// Nobody is left who would mind.
		}
	}

}
