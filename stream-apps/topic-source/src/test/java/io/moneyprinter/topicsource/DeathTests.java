package io.moneyprinter.topicsource;

import java.util.UUID;
import java.util.concurrent.atomic.AtomicReference;

import io.moneyprinter.ledger.VideoState;
import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.stage.CommitPoints;
import io.moneyprinter.testkit.postgres.PostgresServer;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.VideoId;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * Whoever works dies between an effect and its acknowledgement: the caller has no answer,
 * the outbox does not know what it has sent.
 */
class DeathTests {

	/** Where the next one dies, as a fuse would name it. */
	private static final AtomicReference<@Nullable String> fatal = new AtomicReference<>();

	private static final Broker broker = Broker.shared();

	private static RunningApp app;

	@BeforeAll
	static void start() {
		CommitPoints mortal = (who, point) -> {
			if (fatal.compareAndSet(nameOf(who, point), null)) {
				throw new Death();
			}
		};
		app = RunningApp.start(PostgresServer.shared().freshDatabase(), broker.address(), mortal);
	}

	@AfterAll
	static void stop() {
		app.close();
	}

	@AfterEach
	void everyDeathWasDied() {
		assertThat(fatal).hasValue(null);
	}

	/** The same object for the same name, as compareAndSet needs it. */
	private static String nameOf(String who, CommitPoint point) {
		return (who + "." + point).intern();
	}

	@Test
	void aRequestWhoseCallerGotNoAnswerIsOneVideoHoweverOftenItIsSent() {
		String key = UUID.randomUUID().toString();
		fatal.set("intake.NOTED");
		assertThat(app.post("/v1/videos", "{\"topic\":\"Salt\"}", "Idempotency-Key", key).statusCode()).isEqualTo(500);
		VideoId video = VideoId
			.parse(RunningApp.json(app.post("/v1/videos", "{\"topic\":\"Salt\"}", "Idempotency-Key", key))
				.get("id")
				.asText());
		assertThat(broker.records("video-requests", video)).hasSize(1);
		assertThat(broker.events(video, "video-accepted")).hasSize(1);
	}

	@Test
	void aVideoIsAcceptedEvenIfItsCallerNeverAsksAgain() {
		fatal.set("intake.NOTED");
		assertThat(app.post("/v1/videos", "{\"topic\":\"Asked once\"}").statusCode()).isEqualTo(500);
		VideoId video = app.ledger()
			.list(AccountId.LOCAL, 200, null)
			.stream()
			.filter((row) -> row.topic().equals("Asked once"))
			.findFirst()
			.orElseThrow()
			.id();
		assertThat(broker.records("video-requests", video)).hasSize(1);
	}

	@Test
	void aCommandThatWasDecidedIsToldAndNotDecidedAgain() {
		VideoId video = app.ask("{\"topic\":\"Salt\"}");
		fatal.set("controls.NOTED");
		assertThat(app.post("/v1/videos/" + video + "/cancel", null).statusCode()).isEqualTo(500);
		assertThat(app.ledger().find(video).orElseThrow().state()).isEqualTo(VideoState.CANCELLED);
		assertThat(RunningApp.json(app.post("/v1/videos/" + video + "/cancel", null)).get("outcome").asText())
			.isEqualTo("already");
		assertThat(broker.records("video-controls", video)).hasSize(1);
		assertThat(broker.events(video, "video-cancelled")).hasSize(1);
	}

	@Test
	void whatTheOutboxHadTakenIsSent() {
		fatal.set("outbox.BEGUN");
		VideoId video = app.ask("{\"topic\":\"Salt\"}");
		assertThat(broker.records("video-requests", video)).hasSize(1);
		assertThat(broker.events(video, "video-accepted")).hasSize(1);
	}

	@Test
	void whatTheOutboxHadStoredIsStoredAgainAndSent() {
		fatal.set("outbox.STORED");
		VideoId video = app.ask("{\"topic\":\"Salt\"}");
		assertThat(broker.records("video-requests", video)).hasSize(1);
	}

	/** The same message and the same event: whoever reads them bears that. */
	@Test
	void whatTheOutboxHadSentInPartIsSentWhole() {
		fatal.set("outbox.SENT");
		VideoId video = app.ask("{\"topic\":\"Salt\"}");
		assertThat(broker.events(video, "video-accepted")).hasSize(1);
		assertThat(broker.records("video-requests", video)).hasSize(2);
	}

	/** What kill -9 looks like from inside. */
	private static final class Death extends Error {

		private static final long serialVersionUID = 1L;

	}

}
