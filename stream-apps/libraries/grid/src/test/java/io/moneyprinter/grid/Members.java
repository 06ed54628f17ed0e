package io.moneyprinter.grid;

import java.io.IOException;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.grid.cluster.Discovery;
import io.moneyprinter.grid.cluster.Ports;
import io.moneyprinter.ledger.memory.InMemoryNodeBoard;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.media.Ffmpeg;

import static org.assertj.core.api.Assertions.assertThat;

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
		this(folder, new LocalArtifactStore(folder.resolve("store")));
	}

	Members(Path folder, int port) {
		this(folder, new LocalArtifactStore(folder.resolve("store")), at(port));
	}

	Members(Path folder, ArtifactStore store) throws IOException {
		this(folder, store, Ports.free().discovery());
	}

	Members(Path folder, ArtifactStore store, Discovery discovery) {
		this(folder, store, discovery, "test");
	}

	private Members(Path folder, ArtifactStore store, Discovery discovery, String name) {
		this.folder = folder;
		this.store = store;
		this.discovery = discovery;
		this.name = name;
	}

	/** Others at the same address. */
	Members strangers() {
		return new Members(this.folder.resolve("strangers"), this.store, this.discovery, "other");
	}

	private static Discovery at(int port) {
		return new Discovery("127.0.0.1", port, List.of("127.0.0.1"), null);
	}

	Discovery discovery() {
		return this.discovery;
	}

	NodeBoard board() {
		return this.board;
	}

	Grid join() throws InterruptedException {
		return join(this.folder.resolve("member-" + this.all.size()));
	}

	Grid join(Path home) throws InterruptedException {
		return join(home, SmallFilm.ffmpeg());
	}

	Grid join(Path home, Ffmpeg ffmpeg) throws InterruptedException {
		Grid grid = begin(home, ffmpeg);
		assertThat(grid.awaitJoined(Duration.ofMinutes(2))).isTrue();
		return grid;
	}

	/** Does not wait for it to join. */
	Grid begin() {
		return begin(this.folder.resolve("member-" + this.all.size()), SmallFilm.ffmpeg());
	}

	private Grid begin(Path home, Ffmpeg ffmpeg) {
		GridSettings settings = new GridSettings(this.name, this.discovery, 1, home.resolve("pieces"),
				home.resolve("work"), Duration.ofSeconds(60), GridSettings.USUAL_KEEP);
		Grid grid = Grid.join(settings, ffmpeg, this.store, this.board);
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
