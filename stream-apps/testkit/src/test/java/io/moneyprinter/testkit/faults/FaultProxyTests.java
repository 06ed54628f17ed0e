package io.moneyprinter.testkit.faults;

import java.io.IOException;
import java.io.OutputStream;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.SocketException;
import java.net.SocketTimeoutException;
import java.time.Duration;
import java.time.Instant;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

/**
 * Before a server that gives back what it is sent.
 */
@Timeout(30)
class FaultProxyTests {

	private static final int AWHILE = 200;

	/** How many bytes each connection brought to the server. */
	private final BlockingQueue<Long> arrived = new LinkedBlockingQueue<>();

	private ServerSocket server;

	private FaultProxy proxy;

	@BeforeEach
	void open() throws IOException {
		this.server = new ServerSocket(0, 50, InetAddress.getLoopbackAddress());
		FaultProxy.daemon("echo", this::serve);
		this.proxy = new FaultProxy();
		this.proxy.leadTo("127.0.0.1", this.server.getLocalPort());
	}

	@AfterEach
	void close() throws IOException {
		this.proxy.close();
		this.server.close();
	}

	private void serve() {
		while (!this.server.isClosed()) {
			try {
				Socket socket = this.server.accept();
				FaultProxy.daemon("echo", () -> echo(socket));
			}
			catch (IOException ex) {
				// Closed.
			}
		}
	}

	private void echo(Socket socket) {
		long bytes = 0;
		try (socket) {
			byte[] block = new byte[1024];
			for (int read = socket.getInputStream().read(block); read >= 0; read = socket.getInputStream()
				.read(block)) {
				bytes += read;
				socket.getOutputStream().write(block, 0, read);
			}
		}
		catch (IOException ex) {
			// Torn.
		}
		finally {
			this.arrived.add(bytes);
		}
	}

	private Socket client() throws IOException {
		return new Socket(InetAddress.getLoopbackAddress(), this.proxy.port());
	}

	private static int ask(Socket client, int question) throws IOException {
		client.getOutputStream().write(question);
		return client.getInputStream().read();
	}

	@Test
	void everythingPassesInClearWeatherAndEndsProperly() throws Exception {
		byte[] much = new byte[1_000_000];
		much[999_999] = 7;
		try (Socket client = client()) {
			FaultProxy.daemon("writer", () -> {
				try {
					client.getOutputStream().write(much);
					client.shutdownOutput();
				}
				catch (IOException ex) {
					throw new UncheckedIOException(ex);
				}
			});
			assertThat(client.getInputStream().readAllBytes()).isEqualTo(much);
		}
		assertThat(this.arrived.poll(5, TimeUnit.SECONDS)).isEqualTo(1_000_000);
	}

	@Test
	void whoIsAwayBreaksOffAndIsBackUnderTheSamePort() throws Exception {
		try (Socket client = client()) {
			assertThat(ask(client, 1)).isEqualTo(1);
			this.proxy.weather(new Weather.Away());
			assertThatExceptionOfType(SocketException.class).isThrownBy(() -> ask(client, 2));
		}
		assertThatExceptionOfType(SocketException.class).isThrownBy(() -> {
			try (Socket client = client()) {
				ask(client, 3);
			}
		});
		this.proxy.weather(new Weather.Clear());
		try (Socket client = client()) {
			assertThat(ask(client, 4)).isEqualTo(4);
		}
	}

	@Test
	void whatHangsArrivesLater() throws Exception {
		try (Socket old = client()) {
			assertThat(ask(old, 1)).isEqualTo(1);
			this.proxy.weather(new Weather.Hanging());
			try (Socket client = client()) {
				client.setSoTimeout(AWHILE);
				old.setSoTimeout(AWHILE);
				assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> ask(client, 2));
				assertThatExceptionOfType(SocketTimeoutException.class).isThrownBy(() -> ask(old, 3));
				this.proxy.weather(new Weather.Clear());
				client.setSoTimeout(0);
				old.setSoTimeout(0);
				assertThat(client.getInputStream().read()).isEqualTo(2);
				assertThat(old.getInputStream().read()).isEqualTo(3);
			}
		}
	}

	@Test
	void slowIsAsSlowAsWasSaidUntilItClears() throws Exception {
		this.proxy.weather(new Weather.Slow(2_000));
		try (Socket client = client()) {
			Instant begin = Instant.now();
			client.getOutputStream().write(new byte[1_000]);
			client.getInputStream().readNBytes(1_000);
			assertThat(Duration.between(begin, Instant.now())).isBetween(Duration.ofMillis(450), Duration.ofSeconds(5));
			this.proxy.weather(new Weather.Slow(1));
			client.getOutputStream().write(new byte[1_000]);
			this.proxy.weather(new Weather.Clear());
			assertThat(client.getInputStream().readNBytes(1_000)).hasSize(1_000);
		}
	}

	@Test
	void anUploadIsCutAfterItsBytesAndTheNextPasses() throws Exception {
		this.proxy.weather(new Weather.Cut(50_000, new Weather.Clear()));
		try (Socket bystander = client()) {
			assertThat(ask(bystander, 1)).isEqualTo(1);
			assertThat(this.proxy.weather()).isEqualTo(new Weather.Cut(49_999, new Weather.Clear()));
			try (Socket client = client()) {
				FaultProxy.daemon("reader", () -> {
					try {
						client.getInputStream().transferTo(OutputStream.nullOutputStream());
					}
					catch (IOException ex) {
						// Cut.
					}
				});
				assertThatExceptionOfType(SocketException.class).isThrownBy(() -> {
					while (true) {
						client.getOutputStream().write(new byte[10_000]);
					}
				});
			}
			assertThat(this.arrived.poll(5, TimeUnit.SECONDS)).isPositive().isLessThanOrEqualTo(49_999);
			assertThat(ask(bystander, 2)).isEqualTo(2);
		}
	}

	@Test
	void afterTheCutNobodyIsThereIfThatWasSaid() throws Exception {
		this.proxy.weather(new Weather.Cut(1, new Weather.Away()));
		try (Socket bystander = client(); Socket client = client()) {
			assertThat(ask(bystander, 1)).isEqualTo(1);
			assertThatExceptionOfType(SocketException.class).isThrownBy(() -> ask(client, 2));
			assertThatExceptionOfType(SocketException.class).isThrownBy(() -> ask(bystander, 3));
		}
	}

	@Test
	void aServerThatIsNotThereIsSeenAsSuch() throws Exception {
		this.server.close();
		try (Socket client = client()) {
			assertThatExceptionOfType(SocketException.class).isThrownBy(() -> ask(client, 1));
		}
	}

	@Test
	void whatMakesNoSenseIsRefused() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Weather.Slow(0))
			.withMessageContaining("bytesPerSecond");
		assertThatIllegalArgumentException().isThrownBy(() -> new Weather.Cut(-1, new Weather.Clear()))
			.withMessageContaining("bytes");
	}

}
