package io.moneyprinter.testkit.faults;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

import org.jspecify.annotations.Nullable;

/**
 * Stands before a TCP server on this machine's loopback, with the weather that a test
 * wants. The weather may change at any time, also for connections that are open.
 */
public final class FaultProxy implements AutoCloseable {

	/** The most bytes that pass at once. */
	static final int BLOCK = 16 * 1024;

	/** In slow weather so many portions pass in a second, unless a byte is more. */
	private static final int PORTIONS = 20;

	private static final int BACKLOG = 200;

	private final ServerSocket entrance;

	private final Set<Link> links = ConcurrentHashMap.newKeySet();

	private volatile @Nullable InetSocketAddress server;

	private Weather weather = new Weather.Clear();

	/**
	 * Opens a port that leads nowhere yet, for servers that must be told before they
	 * start how clients reach them.
	 */
	public FaultProxy() {
		try {
			this.entrance = new ServerSocket(0, BACKLOG, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The loopback has no free port.", ex);
		}
		daemon("fault-proxy-" + port(), this::letIn);
	}

	/**
	 * A proxy before a server.
	 * @param server its address; host and port count
	 * @return the proxy, in clear weather
	 */
	public static FaultProxy before(URI server) {
		FaultProxy proxy = new FaultProxy();
		proxy.leadTo(server.getHost(), server.getPort());
		return proxy;
	}

	/**
	 * Says where new connections lead.
	 * @param host of the server
	 * @param port of the server
	 */
	public void leadTo(String host, int port) {
		this.server = new InetSocketAddress(host, port);
	}

	/**
	 * The port on the loopback that clients use.
	 * @return the same as long as the proxy is open, whatever the weather
	 */
	public int port() {
		return this.entrance.getLocalPort();
	}

	/**
	 * Where HTTP clients find the server.
	 * @return its address behind this proxy
	 */
	public URI address() {
		return URI.create("http://127.0.0.1:" + port());
	}

	/**
	 * Changes the weather, from now on and for every connection.
	 * @param next how it is to be
	 */
	public synchronized void weather(Weather next) {
		this.weather = next;
		if (next instanceof Weather.Away) {
			this.links.forEach(Link::tear);
		}
		notifyAll();
	}

	/**
	 * How it is now; a {@link Weather.Cut} counts down.
	 * @return the weather
	 */
	public synchronized Weather weather() {
		return this.weather;
	}

	/** Breaks all connections and gives the port back. */
	@Override
	public void close() {
		try {
			this.entrance.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException("The port " + port() + " does not close.", ex);
		}
		weather(new Weather.Away());
	}

	/**
	 * Waits until bytes may go on, and says how many of them do.
	 * @return fewer than were asked for if their connection is to break
	 */
	synchronized int letThrough(int bytes, boolean upload) throws InterruptedException {
		while (this.weather instanceof Weather.Hanging) {
			wait();
		}
		if (!upload || !(this.weather instanceof Weather.Cut cut)) {
			return bytes;
		}
		if (bytes <= cut.bytes()) {
			this.weather = new Weather.Cut(cut.bytes() - bytes, cut.then());
			return bytes;
		}
		this.weather = cut.then();
		return (int) cut.bytes();
	}

	/** How many bytes may be taken at once. */
	int portion() {
		return (weather() instanceof Weather.Slow slow) ? Math.max(1, Math.min(BLOCK, slow.bytesPerSecond() / PORTIONS))
				: BLOCK;
	}

	/** Waits as long as it took so many bytes to pass, or until the weather changes. */
	synchronized void takeTime(int bytes) throws InterruptedException {
		if (this.weather instanceof Weather.Slow slow) {
			wait(Math.max(1, 1000L * bytes / slow.bytesPerSecond()));
		}
	}

	void forget(Link link) {
		this.links.remove(link);
	}

	private void letIn() {
		while (!this.entrance.isClosed()) {
			try {
				connect(this.entrance.accept());
			}
			catch (IOException ex) {
				// This proxy was closed.
			}
		}
	}

	private void connect(Socket client) {
		Socket behind = new Socket();
		Link link = new Link(this, client, behind);
		this.links.add(link);
		InetSocketAddress address = this.server;
		if (address == null || weather() instanceof Weather.Away) {
			link.tear();
			return;
		}
		daemon("fault-proxy-link", () -> link.open(address));
	}

	static void daemon(String name, Runnable work) {
		Thread thread = new Thread(work, name);
		thread.setDaemon(true);
		thread.start();
	}

}
