package io.moneyprinter.upkeep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.NewVideo;
import io.moneyprinter.ledger.Turn;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** Which videos are lost, and which only wait. */
class ReconciliationTests {

	private static final AccountId ACCOUNT = new AccountId("acme");

	@TempDir
	private Path folder;

	private final InMemoryLedger ledger = new InMemoryLedger(Clock.systemUTC());

	private final Set<VideoId> inTopics = new HashSet<>();

	private final Set<VideoId> inBackfills = new HashSet<>();

	private final List<VideoId> sent = new ArrayList<>();

	private ArtifactStore store;

	@BeforeEach
	void open() {
		this.store = new LocalArtifactStore(this.folder);
	}

	private VideoId video() {
		VideoId id = VideoId.random();
		this.ledger.admit(new NewVideo(id, ACCOUNT, "salt", WorkClass.INTERACTIVE,
				this.store.put(new ArtifactKey(ACCOUNT, "request", id + ".json"), "{}".getBytes(StandardCharsets.UTF_8),
						"application/json"),
				null, Map.of()));
		return id;
	}

	private Tally run(boolean dryRun, Runnable meanwhile) {
		return new Reconciliation(this.ledger, this.store, () -> {
			meanwhile.run();
			return this.inTopics;
		}, (videos) -> this.inBackfills, this.sent::add)
			.run(Clock.systemUTC().instant().plus(Duration.ofHours(1)), dryRun)
			.tally();
	}

	private Tally run(boolean dryRun) {
		return run(dryRun, () -> {
		});
	}

	@Test
	void onlyWhatNobodyIsAtIsLost() {
		VideoId lost = video();
		this.inTopics.add(video());
		this.inBackfills.add(video());
		this.ledger.control(ACCOUNT, VideoControl.of(video(), VideoCommand.PAUSE));
		VideoId later = video();
		this.ledger.putOff(((Turn.Granted) this.ledger.begin(later, 1, StageName.SCRIPT)).lease(), Duration.ofHours(1),
				"Busy.");
		VideoId failed = video();
		this.ledger.fail(((Turn.Granted) this.ledger.begin(failed, 1, StageName.SCRIPT)).lease(),
				new Failure(ErrorCode.INTERNAL, "No.", StageName.SCRIPT));
		Tally told = run(true);
		assertThat(told.sentence()).isEqualTo("Of 5 videos without an end 1 are under way, 1 wait for their time,"
				+ " 1 for a person and 1 for their backfill; 1 are lost and would be sent again (" + lost
				+ "). Without an owner in the store: nothing.");
		assertThat(this.sent).isEmpty();
		assertThat(run(false).done()).isEqualTo(1);
		assertThat(this.sent).containsExactly(lost);
	}

	/** A stage ended, and the message to the next one was never sent. */
	@Test
	void aVideoBetweenStagesCanBeLost() {
		VideoId id = video();
		this.ledger.release(((Turn.Granted) this.ledger.begin(id, 1, StageName.SCRIPT)).lease());
		run(false);
		assertThat(this.sent).containsExactly(id);
	}

	@Test
	void whatMovesMeanwhileIsNotLost() {
		VideoId id = video();
		Tally told = run(false, () -> this.ledger.begin(id, 1, StageName.SCRIPT));
		assertThat(told.sentence()).contains("1 are under way", "0 are lost");
		assertThat(this.sent).isEmpty();
	}

	@Test
	void whatWasHeardOfLatelyIsUnderWay() {
		video();
		Tally told = new Reconciliation(this.ledger, this.store, Set::of, (videos) -> Set.of(), this.sent::add)
			.run(Instant.now().minus(Duration.ofMinutes(10)), false)
			.tally();
		assertThat(told.sentence()).contains("1 are under way", "0 are lost");
	}

	@Test
	void withoutItsRequestItCannotBeSent() {
		VideoId id = video();
		this.store.delete(new ArtifactKey(ACCOUNT, "request", id + ".json"));
		Tally told = run(false);
		assertThat(this.sent).isEmpty();
		assertThat(told.left()).isEqualTo(1);
		assertThat(told.sentence()).contains("1 are lost, of which 0 were sent again",
				"the requests of 1 are not in the store");
	}

}
