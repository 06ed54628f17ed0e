package io.moneyprinter.grid.wire;

import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.video.AccountId;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What films leave has an end, and nothing else. */
class LeftoversTests {

	private static final AccountId THEIRS = new AccountId("theirs");

	@TempDir
	private Path folder;

	@Test
	void piecesLiveForAWeekFramesAndFilesForADayAndTheRestForEver() {
		ArtifactStore store = new LocalArtifactStore(this.folder);
		ArtifactKey piece = put(store, AccountId.LOCAL, "film-piece");
		ArtifactKey other = put(store, THEIRS, "film-piece");
		ArtifactKey frames = put(store, AccountId.LOCAL, "film-frames");
		ArtifactKey input = put(store, AccountId.LOCAL, "film-input");
		ArtifactKey film = put(store, AccountId.LOCAL, "film");
		ArtifactKey material = put(store, AccountId.LOCAL, "material");
		assertThat(in(store, Duration.ofHours(23)).drop()).isZero();
		assertThat(in(store, Duration.ofHours(25)).drop()).isEqualTo(2);
		assertThat(store.find(frames)).isEmpty();
		assertThat(store.find(input)).isEmpty();
		assertThat(store.find(piece)).isPresent();
		assertThat(in(store, Duration.ofDays(8)).drop()).isEqualTo(2);
		assertThat(store.find(piece)).isEmpty();
		assertThat(store.find(other)).isEmpty();
		assertThat(store.find(film)).isPresent();
		assertThat(store.find(material)).isPresent();
	}

	@Test
	void moreThanOneBatchIsRemoved() {
		ArtifactStore store = new LocalArtifactStore(this.folder);
		for (int i = 0; i < 1003; i++) {
			store.put(new ArtifactKey(AccountId.LOCAL, "film-input", "input-" + i), new byte[0], "video/mp4");
		}
		assertThat(in(store, Duration.ofDays(2)).drop()).isEqualTo(1003);
	}

	private static ArtifactKey put(ArtifactStore store, AccountId account, String kind) {
		ArtifactKey key = new ArtifactKey(account, kind, "one.mp4");
		store.put(key, new byte[] { 1 }, "video/mp4");
		return key;
	}

	private static Leftovers in(ArtifactStore store, Duration later) {
		return new Leftovers(store, Duration.ofDays(7), Clock.offset(Clock.systemUTC(), later));
	}

}
