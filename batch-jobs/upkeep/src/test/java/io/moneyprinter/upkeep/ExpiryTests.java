package io.moneyprinter.upkeep;

import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneOffset;
import java.util.Arrays;
import java.util.Map;
import java.util.stream.Collectors;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.NewVideo;
import io.moneyprinter.ledger.Turn;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.WorkClass;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;

/** What goes and what stays, in a real store; ages are made by looking from later. */
class ExpiryTests {

	private static final AccountId ACCOUNT = new AccountId("acme");

	private static final Clock IN_TEN_DAYS = Clock.fixed(Instant.now().plus(Duration.ofDays(10)), ZoneOffset.UTC);

	@TempDir
	private Path folder;

	private final InMemoryLedger ledger = new InMemoryLedger(Clock.systemUTC());

	private ArtifactStore store() {
		return new LocalArtifactStore(this.folder);
	}

	private ArtifactRef bytes(String kind, String name) {
		return store().put(new ArtifactKey(ACCOUNT, kind, name), name.getBytes(StandardCharsets.UTF_8), "video/mp4");
	}

	private ArtifactRef manifest(String kind, String name, ArtifactRef... named) {
		StringBuilder json = new StringBuilder("{\"of\":[");
		for (ArtifactRef ref : named) {
			json.append((json.length() > 8) ? "," : "")
				.append("{\"file\":{\"key\":\"")
				.append(ref.key())
				.append("\"}}");
		}
		return store().put(new ArtifactKey(ACCOUNT, kind, name),
				json.append("]}").toString().getBytes(StandardCharsets.UTF_8), "application/json");
	}

	private boolean there(ArtifactRef ref) {
		return store().find(ArtifactKey.of(ref)).isPresent();
	}

	private Tally run(boolean dryRun, String... kinds) {
		Map<String, Duration> keep = Arrays.stream(kinds)
			.collect(Collectors.toMap((kind) -> kind, (kind) -> Duration.ofDays(7)));
		return new Expiry(store(), this.ledger, keep, IN_TEN_DAYS).run(dryRun);
	}

	@Test
	void aDryRunTellsAndRemovesNothing() {
		ArtifactRef film = bytes("film", "a.mp4");
		ArtifactRef manifest = manifest("render", "a.json", film);
		Tally tally = run(true, "render", "film");
		assertThat(tally.done()).isEqualTo(2);
		assertThat(tally.sentence())
			.isEqualTo("Would remove 2 artifacts {film=1, render=1}; kept 0 more, since they are still needed.");
		assertThat(there(film)).isTrue();
		assertThat(there(manifest)).isTrue();
	}

	@Test
	void whatIsOverGoesAndOtherKindsStay() {
		ArtifactRef film = bytes("film", "a.mp4");
		ArtifactRef manifest = manifest("render", "a.json", film);
		ArtifactRef published = bytes("publication", "a.mp4");
		assertThat(run(false, "render", "film").done()).isEqualTo(2);
		assertThat(there(film)).isFalse();
		assertThat(there(manifest)).isFalse();
		assertThat(there(published)).isTrue();
	}

	/** Its manifest has no end: the bytes are promised. */
	@Test
	void bytesStayWhileAManifestNamesThem() {
		ArtifactRef film = bytes("film", "a.mp4");
		manifest("render", "a.json", film);
		ArtifactRef orphan = bytes("film", "b.mp4");
		Tally tally = run(false, "film");
		assertThat(there(film)).isTrue();
		assertThat(there(orphan)).isFalse();
		assertThat(tally.left()).isEqualTo(1);
	}

	/** A later stage's manifest may name an earlier one's. */
	@Test
	void whatAManifestNamesStaysOverSeveralSteps() {
		ArtifactRef audio = bytes("narration-audio", "a.wav");
		ArtifactRef speech = manifest("speech", "a.json", audio);
		manifest("render", "a.json", speech);
		run(false, "speech", "narration-audio");
		assertThat(there(speech)).isTrue();
		assertThat(there(audio)).isTrue();
	}

	@Test
	void whatAVideoNeedsThatHasNotEndedStays() {
		ArtifactRef running = manifest("script", "running.json", bytes("film", "of-running.mp4"));
		ArtifactRef failed = manifest("script", "failed.json");
		video(running, false);
		video(failed, true);
		run(false, "script", "film", "request");
		assertThat(there(running)).isTrue();
		assertThat(store().find(new ArtifactKey(ACCOUNT, "film", "of-running.mp4"))).isPresent();
		assertThat(there(failed)).isFalse();
	}

	private void video(ArtifactRef script, boolean fails) {
		VideoId id = VideoId.random();
		this.ledger.admit(
				new NewVideo(id, ACCOUNT, "salt", WorkClass.BULK, manifest("request", id + ".json"), null, Map.of()));
		this.ledger.complete(((Turn.Granted) this.ledger.begin(id, 1, StageName.SCRIPT)).lease(), script);
		if (fails) {
			this.ledger.fail(((Turn.Granted) this.ledger.begin(id, 1, StageName.SPEECH)).lease(),
					new Failure(ErrorCode.INTERNAL, "Salt.", StageName.SPEECH));
		}
	}

}
