package io.moneyprinter.grid;

import java.io.IOException;
import java.net.ServerSocket;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.grid.cluster.Discovery;
import io.moneyprinter.ledger.memory.InMemoryNodeBoard;
import io.moneyprinter.ledger.nodes.NodeBoard;

/**
 * Members of one grid in this process, each as if it had a machine of its own.
 */
final class Members implements AutoCloseable {

	private final List<Grid> all = new ArrayList<>();

	private final Path folder;

	private final ArtifactStore store;

	private final Discovery discovery;

	private final String name;

	private final NodeBoard board = new InMemoryNodeBoard(Clock.systemUTC());

	Members(Path folder) throws IOException {
		this(folder, freePort());
	}

	Members(Path folder, int port) {
		this(folder, new LocalArtifactStore(folder.resolve("store")), port, "test");
	}

	Members(Path folder, ArtifactStore store) throws IOException {
		this(folder, store, freePort(), "test");
	}

	private Members(Path folder, ArtifactStore store, int port, String name) {
		this.folder = folder;
		this.store = store;
		this.discovery = new Discovery("127.0.0.1", port, List.of("127.0.0.1"), null);
		this.name = name;
	}

	/** Others at the same address. */
	Members strangers() {
		return new Members(this.folder.resolve("strangers"), this.store, this.discovery.port(), "other");
	}

	private static int freePort() throws IOException {
		try (ServerSocket socket = new ServerSocket(0)) {
			return socket.getLocalPort();
		}
	}

	Discovery discovery() {
		return this.discovery;
	}

	NodeBoard board() {
		return this.board;
	}

	Grid join() {
		return join(this.folder.resolve("member-" + this.all.size()));
	}

	Grid join(Path home) {
		GridSettings settings = new GridSettings(this.name, this.discovery, 1, home.resolve("pieces"),
				home.resolve("work"), Duration.ofSeconds(60));
		Grid grid = Grid.join(settings, SmallFilm.ffmpeg(), this.store, this.board);
		grid.id();
		this.all.add(grid);
		return grid;
	}

	@Override
	public void close() {
		// The eldest leads: were it the first to go, the others would have to find
		// another.
		for (int i = this.all.size() - 1; i >= 0; i--) {
			this.all.get(i).close();
		}
	}

}
