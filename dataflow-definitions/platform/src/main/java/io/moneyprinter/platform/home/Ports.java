package io.moneyprinter.platform.home;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.stream.IntStream;

/**
 * The loopback ports on which the platform listens. The remaining apps take ports of the
 * deployer's choice.
 *
 * @param kafka broker
 * @param kafkaController the broker's controller listener
 * @param postgres PostgreSQL
 * @param objectStore S3 server
 * @param skipper Skipper
 * @param dataflow Spring Cloud Data Flow and its dashboard
 * @param api topic-source: the HTTP API
 * @param progress progress-sink: progress by query
 */
public record Ports(int kafka, int kafkaController, int postgres, int objectStore, int skipper, int dataflow, int api,
		int progress) {

	/** The ports that documentation names. */
	public static final Ports DEFAULT = new Ports(9092, 9093, 5433, 9000, 7577, 9393, 8006, 8008);

	public Ports {
		for (int port : new int[] { kafka, kafkaController, postgres, objectStore, skipper, dataflow, api, progress }) {
			if (port < 1 || port > 65535) {
				throw new IllegalArgumentException("A port lies between 1 and 65535, not at " + port + ".");
			}
		}
	}

	/**
	 * Ports that are free at this moment, so that a platform can run beside another.
	 * @return eight different free ports
	 */
	public static Ports free() {
		ServerSocket[] held = IntStream.range(0, 8).mapToObj((index) -> open()).toArray(ServerSocket[]::new);
		try {
			return new Ports(held[0].getLocalPort(), held[1].getLocalPort(), held[2].getLocalPort(),
					held[3].getLocalPort(), held[4].getLocalPort(), held[5].getLocalPort(), held[6].getLocalPort(),
					held[7].getLocalPort());
		}
		finally {
			for (ServerSocket socket : held) {
				close(socket);
			}
		}
	}

	/**
	 * The ports by the name of what listens there.
	 * @return name to port, in the order of starting
	 */
	public Map<String, Integer> byName() {
		Map<String, Integer> named = new LinkedHashMap<>();
		named.put("postgres", this.postgres);
		named.put("kafka", this.kafka);
		named.put("kafka-controller", this.kafkaController);
		named.put("object-store", this.objectStore);
		named.put("skipper", this.skipper);
		named.put("dataflow", this.dataflow);
		named.put("topic-source", this.api);
		named.put("progress-sink", this.progress);
		return named;
	}

	private static ServerSocket open() {
		try {
			return new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
		}
		catch (IOException ex) {
			throw new UncheckedIOException("No free port could be found on the loopback interface.", ex);
		}
	}

	private static void close(ServerSocket socket) {
		try {
			socket.close();
		}
		catch (IOException ex) {
			throw new UncheckedIOException(ex);
		}
	}

}
