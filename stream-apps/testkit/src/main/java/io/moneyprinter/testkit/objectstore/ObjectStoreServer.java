package io.moneyprinter.testkit.objectstore;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.UUID;

/**
 * An S3 server that checks signatures, one for each test JVM, started when it is first
 * asked for. It keeps its objects in a temporary folder: a bucket is a folder.
 */
public final class ObjectStoreServer {

	/** The access key it knows. */
	public static final String ACCESS_KEY = "test-access";

	/** The secret key it knows. */
	public static final String SECRET_KEY = "test-secret-of-no-value";

	private static final String CLASS_PATH_FILE = "dataflow-definitions/platform/servers/object-store/target/classpath";

	private static final Duration START = Duration.ofSeconds(60);

	private final Path folder;

	private final int port;

	private final Process process;

	private ObjectStoreServer() throws IOException {
		this.folder = Files.createTempDirectory("object-store");
		this.port = freePort();
		Files.createDirectory(this.folder.resolve("objects"));
		this.process = start();
	}

	/**
	 * The server of this JVM.
	 * @return ready to be asked
	 */
	public static ObjectStoreServer shared() {
		return Holder.SERVER;
	}

	/**
	 * A bucket that nobody else uses.
	 * @return its name
	 */
	public String freshBucket() {
		if (!this.process.isAlive()) {
			throw new IllegalStateException("The S3 server has died; its log is in " + this.folder + ".");
		}
		String name = "test-" + UUID.randomUUID();
		try {
			Files.createDirectory(this.folder.resolve("objects").resolve(name));
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
		return name;
	}

	/**
	 * Where it listens.
	 * @return an address of this machine
	 */
	public URI endpoint() {
		return URI.create("http://127.0.0.1:" + this.port);
	}

	/**
	 * The server ends when the pipe to it closes, so that even a killed test JVM leaves
	 * nothing behind.
	 */
	private Process start() throws IOException {
		Path java = Path.of(System.getProperty("java.home"), "bin", "java");
		List<String> command = List.of("sh", "-c", "\"$@\" < /dev/null & server=$!; read -r end; kill -9 $server", "sh",
				java.toString(), "-Xmx256m", "-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1",
				"-Dlogback.configurationFile=" + writeLogging(), "-cp", classPath(), "org.gaul.s3proxy.Main",
				"--properties", writeSettings().toString());
		Path log = this.folder.resolve("server.log");
		Process started = new ProcessBuilder(command).redirectErrorStream(true).redirectOutput(log.toFile()).start();
		awaitPort(started, log);
		return started;
	}

	private void awaitPort(Process started, Path log) throws IOException {
		Instant limit = Instant.now().plus(START);
		while (!answers()) {
			if (!started.isAlive() || Instant.now().isAfter(limit)) {
				started.getOutputStream().close();
				throw new IllegalStateException("The S3 server does not start: " + Files.readString(log));
			}
			pause();
		}
	}

	private boolean answers() {
		try (Socket socket = new Socket()) {
			socket.connect(new InetSocketAddress(InetAddress.getLoopbackAddress(), this.port), 500);
			return true;
		}
		catch (IOException ex) {
			return false;
		}
	}

	private static void pause() {
		try {
			Thread.sleep(50);
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			throw new IllegalStateException("Interrupted while the S3 server starts.", ex);
		}
	}

	private Path writeSettings() throws IOException {
		return Files.writeString(this.folder.resolve("server.properties"), """
				s3proxy.endpoint=%s
				s3proxy.authorization=aws-v2-or-v4
				s3proxy.identity=%s
				s3proxy.credential=%s
				jclouds.provider=filesystem-nio2
				jclouds.filesystem.basedir=%s
				""".formatted(endpoint(), ACCESS_KEY, SECRET_KEY, this.folder.resolve("objects")));
	}

	/** At its default level the server writes so much that uploads crawl. */
	private Path writeLogging() throws IOException {
		return Files.writeString(this.folder.resolve("logback.xml"), """
				<configuration>
				  <appender name="out" class="ch.qos.logback.core.ConsoleAppender">
				    <encoder><pattern>%d %-5level %logger - %msg%n</pattern></encoder>
				  </appender>
				  <root level="WARN"><appender-ref ref="out"/></root>
				</configuration>
				""");
	}

	private static String classPath() throws IOException {
		for (Path folder = Path.of("").toAbsolutePath(); folder != null; folder = folder.getParent()) {
			Path file = folder.resolve(CLASS_PATH_FILE);
			if (Files.exists(file)) {
				return Files.readString(file).strip();
			}
		}
		throw new IllegalStateException("The S3 server's class path is missing; build with its module "
				+ "(mvn -am …), which writes " + CLASS_PATH_FILE + ".");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
			return socket.getLocalPort();
		}
	}

	private static final class Holder {

		private static final ObjectStoreServer SERVER = create();

		private static ObjectStoreServer create() {
			try {
				return new ObjectStoreServer();
			}
			catch (IOException ex) {
				throw new UncheckedIOException(ex);
			}
		}

	}

}
