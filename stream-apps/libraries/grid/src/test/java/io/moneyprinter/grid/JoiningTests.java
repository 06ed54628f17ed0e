package io.moneyprinter.grid;

import java.nio.file.Path;
import java.time.Duration;
import java.util.List;

import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.grid.cluster.Ports;
import io.moneyprinter.ledger.nodes.NodeBoard;
import io.moneyprinter.media.Workbench;
import io.moneyprinter.render.segment.MadeSegment;
import io.moneyprinter.render.segment.Segment;
import io.moneyprinter.render.segment.SegmentProgress;
import org.junit.jupiter.api.Tag;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Members start, whatever else there is on their machine. */
@Tag("slow")
class JoiningTests {

	@TempDir
	private Path folder;

	@Test
	void programsOfOthersOnThePortsKeepNobodyFromJoining() throws Exception {
		try (Ports ports = Ports.free(); Members members = members(ports)) {
			ports.strangers();
			long before = System.nanoTime();
			members.join();
			assertThat(members.join().members()).isEqualTo(2);
			// It took half a minute before to fail.
			assertThat(Duration.ofNanos(System.nanoTime() - before)).isLessThan(Duration.ofSeconds(60));
		}
	}

	@Test
	void whoCanJoinNoGridRendersAloneSaysSoAndJoinsLater() throws Exception {
		List<Segment> film = SmallFilm.quick(this.folder.resolve("film"), 2).segments();
		try (Ports ports = Ports.free(); Members members = members(ports)) {
			ports.takeAll();
			Grid alone = members.begin();
			assertThat(make(alone, film)).hasSameSizeAs(film);
			assertThat(alone.members()).isZero();
			assertThat(members.board().all()).extracting(NodeBoard.Sighting::node)
				.singleElement()
				.satisfies((node) -> assertThat(node.members()).isZero());
			ports.close();
			for (int i = 0; i < 120 && alone.members() == 0; i++) {
				Thread.sleep(500);
			}
			assertThat(alone.members()).isEqualTo(1);
			assertThat(make(alone, SmallFilm.quick(this.folder.resolve("other"), 3).segments())).isNotEmpty();
			assertThat(alone.tally().made()).isPositive();
		}
	}

	private Members members(Ports ports) {
		return new Members(this.folder, new LocalArtifactStore(this.folder.resolve("store")), ports.discovery());
	}

	private List<MadeSegment> make(Grid grid, List<Segment> film) throws Exception {
		try (Workbench bench = SmallFilm.ffmpeg().workbench(this.folder.resolve("bench"))) {
			return grid.runner().run(film, bench, new Silent());
		}
	}

	/** Nobody looks. */
	private static final class Silent implements SegmentProgress {

		@Override
		public void begin(long frames) {
			// Nobody looks.
		}

		@Override
		public void frame(int scene) {
			// Nobody looks.
		}

	}

}
