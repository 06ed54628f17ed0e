package io.moneyprinter.grid.cluster;

import java.io.IOException;
import java.net.InetSocketAddress;
import java.net.Socket;
import java.net.SocketTimeoutException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.stream.Stream;

/**
 * The addresses that a member asks for others. A member that starts wants a word from
 * everybody who takes its call before it founds a cluster; a program of somebody else on
 * one of the ports takes the call and never says that word, so that no member would ever
 * start. So all are called beforehand.
 *
 * @param first whom it asks when it starts: members, and where nobody is yet
 * @param later whom it asks from then on: those as well who did not answer in time and
 * may only have been starting themselves
 */
record Neighbours(List<String> first, List<String> later) {

	/** What a member says first, and what another answers. */
	private static final byte[] GREETING = "HZC".getBytes(StandardCharsets.US_ASCII);

	private static final int CONNECT_MILLIS = 1000;

	/** Long enough for a member on a busy machine that listens already. */
	private static final int ANSWER_MILLIS = 3000;

	Neighbours {
		first = List.copyOf(first);
		later = List.copyOf(later);
	}

	/**
	 * Calls them all at once.
	 * @param discovery where they may be
	 * @return those that are worth asking
	 */
	static Neighbours of(Discovery discovery) {
		Map<String, Future<Answer>> answers = new LinkedHashMap<>();
		List<String> first = new ArrayList<>();
		ExecutorService calls = Executors.newFixedThreadPool(Discovery.PORTS);
		try {
			for (String host : discovery.members()) {
				// An address with a port is asked as it stands, as is one that is no name
				// nor IPv4.
				if (host.contains(":")) {
					first.add(host);
					continue;
				}
				for (int port = discovery.port(); port < discovery.port() + Discovery.PORTS; port++) {
					InetSocketAddress address = new InetSocketAddress(host, port);
					answers.put(host + ":" + port, calls.submit(() -> call(address)));
				}
			}
			return sorted(first, answers);
		}
		finally {
			calls.shutdownNow();
		}
	}

	private static Neighbours sorted(List<String> first, Map<String, Future<Answer>> answers) {
		List<String> later = new ArrayList<>();
		answers.forEach((address, answer) -> {
			switch (got(answer)) {
				case MEMBER, NOBODY -> first.add(address);
				case SILENT -> later.add(address);
				case STRANGER -> {
				}
			}
		});
		return new Neighbours(first, Stream.concat(first.stream(), later.stream()).toList());
	}

	private static Answer got(Future<Answer> answer) {
		try {
			return answer.get();
		}
		catch (InterruptedException ex) {
			Thread.currentThread().interrupt();
			return Answer.SILENT;
		}
		catch (ExecutionException ex) {
			throw new IllegalStateException("A neighbour could not be called.", ex);
		}
	}

	private static Answer call(InetSocketAddress address) {
		try (Socket socket = new Socket()) {
			socket.connect(address, CONNECT_MILLIS);
			return greet(socket);
		}
		catch (SocketTimeoutException ex) {
			return Answer.SILENT;
		}
		catch (IOException ex) {
			return Answer.NOBODY;
		}
	}

	private static Answer greet(Socket socket) {
		try {
			socket.setSoTimeout(ANSWER_MILLIS);
			socket.getOutputStream().write(GREETING);
			byte[] answer = socket.getInputStream().readNBytes(GREETING.length);
			return Arrays.equals(GREETING, answer) ? Answer.MEMBER : Answer.STRANGER;
		}
		catch (SocketTimeoutException ex) {
			return Answer.SILENT;
		}
		catch (IOException ex) {
			return Answer.STRANGER;
		}
	}

	private enum Answer {

		MEMBER, NOBODY, SILENT, STRANGER

	}

}
