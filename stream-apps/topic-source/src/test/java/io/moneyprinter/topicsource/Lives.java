package io.moneyprinter.topicsource;

import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.ledger.Lease;
import io.moneyprinter.ledger.Ledger;
import io.moneyprinter.ledger.Turn;
import io.moneyprinter.testkit.video.ArtifactRefs;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Scripts;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Failure;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.StageName;
import io.moneyprinter.video.VideoCommand;
import io.moneyprinter.video.VideoControl;
import io.moneyprinter.video.VideoId;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Brings videos into every state, as stages and people do.
 */
final class Lives {

	private static final Failure FAILURE = new Failure(ErrorCode.RENDER_FAILED, "It was a try.", StageName.RENDER);

	private final RunningApp app;

	private final Ledger ledger;

	Lives(RunningApp app) {
		this.app = app;
		this.ledger = app.ledger();
	}

	/** A video in a state, by the name that README gives it. */
	VideoId in(String state) {
		return switch (state) {
			case "queued" -> plain();
			case "running" -> running();
			case "running, to be paused" -> asked(running(), VideoCommand.PAUSE);
			case "waiting" -> waiting(Duration.ofHours(1));
			case "held: paused" -> asked(plain(), VideoCommand.PAUSE);
			case "held: script-review" -> after(reviewed("script"), StageName.SCRIPT);
			case "held: film-review" -> after(reviewed("film"), StageName.SCRIPT, StageName.SPEECH, StageName.RENDER);
			case "held: in-doubt" -> inDoubt();
			case "publishing" -> publishing();
			case "published" -> after(publishing(), StageName.PUBLISH);
			case "failed" -> failed();
			case "cancelled" -> asked(plain(), VideoCommand.CANCEL);
			case "unknown" -> VideoId.random();
			default -> throw new IllegalArgumentException("No video can be " + state + ".");
		};
	}

	private VideoId plain() {
		return this.app.ask("{\"topic\":\"Why is the sea salty?\"}");
	}

	private VideoId reviewed(String what) {
		return this.app.ask("{\"topic\":\"Why is the sea salty?\",\"review\":\"" + what + "\"}");
	}

	private VideoId running() {
		VideoId video = plain();
		begin(video, StageName.SCRIPT);
		return video;
	}

	VideoId waiting(Duration delay) {
		VideoId video = plain();
		assertThat(this.ledger.putOff(begin(video, StageName.SCRIPT), delay, "The voice asks for patience."))
			.isPresent();
		return video;
	}

	VideoId failed() {
		VideoId video = after(plain(), StageName.SCRIPT);
		this.ledger.fail(begin(video, StageName.RENDER), FAILURE);
		return video;
	}

	private VideoId publishing() {
		VideoId video = after(plain(), StageName.SCRIPT, StageName.SPEECH, StageName.RENDER);
		Lease lease = begin(video, StageName.PUBLISH);
		this.ledger.claimPublication(lease);
		this.ledger.release(lease);
		return video;
	}

	/** A video whose film is there, and whose last stage ran and gave its lease back. */
	VideoId handedOn() {
		VideoId video = after(plain(), StageName.SCRIPT, StageName.SPEECH);
		ArtifactRef film = kept("film.mp4", "a film".getBytes(StandardCharsets.UTF_8), "video/mp4");
		ArtifactRef storyboard = kept("cut.json", "a storyboard".getBytes(StandardCharsets.UTF_8), "application/json");
		Film made = Films.of(film, film, film, film);
		made = new Film(film, film, film, film, made.canvas(), made.frames(), made.lengthMillis(), made.origins(),
				made.check(), storyboard);
		this.ledger.complete(begin(video, StageName.RENDER),
				kept("film.json", DomainJson.write(made), "application/json"));
		this.ledger.release(begin(video, StageName.PUBLISH));
		return video;
	}

	private ArtifactRef kept(String name, byte[] content, String type) {
		return this.app.bean(ArtifactStore.class).put(new ArtifactKey(AccountId.LOCAL, "render", name), content, type);
	}

	private VideoId inDoubt() {
		VideoId video = publishing();
		assertThat(this.ledger.doubt(begin(video, StageName.PUBLISH), "The target did not answer.")).isPresent();
		return video;
	}

	private VideoId asked(VideoId video, VideoCommand command) {
		this.ledger.control(AccountId.LOCAL, VideoControl.of(video, command));
		return video;
	}

	VideoId after(VideoId video, StageName... stages) {
		for (StageName stage : List.of(stages)) {
			this.ledger.complete(begin(video, stage), result(stage));
		}
		return video;
	}

	private ArtifactRef result(StageName stage) {
		return (stage != StageName.SCRIPT) ? ArtifactRefs.of("local/" + stage.id() + "/any.json", "application/json")
				: this.app.bean(ArtifactStore.class)
					.put(new ArtifactKey(AccountId.LOCAL, "script", "written.json"),
							DomainJson.write(Scripts.ofScenes(2)), "application/json");
	}

	Lease begin(VideoId video, StageName stage) {
		int attempt = this.ledger.find(video).orElseThrow().attempt();
		if (this.ledger.begin(video, attempt, stage) instanceof Turn.Granted granted) {
			return granted.lease();
		}
		throw new IllegalStateException("The stage " + stage + " of " + video + " may not begin.");
	}

}
