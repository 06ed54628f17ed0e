package io.moneyprinter.publish;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.time.Clock;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.UUID;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.publish.PublicationEntry.State;
import io.moneyprinter.publish.stage.WatchedLog;
import io.moneyprinter.publish.store.ObjectStorePublisher;
import io.moneyprinter.publish.store.PublishedFilm;
import io.moneyprinter.publish.webhook.WebHookPublisher;
import io.moneyprinter.publish.webhook.WebHookSecrets;
import io.moneyprinter.publish.webhook.WebHookSettings;
import io.moneyprinter.stage.CommitPoint;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Requests;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * What holds wherever a process dies, before and after every call of the log, the targets
 * and the store: counted from outside, store and web hook have the film once.
 */
public abstract class PublicationDeathContract {

	private static final AccountId ACCOUNT = new AccountId("acme");

	@TempDir
	Path folder;

	private CallbackReceiver receiver;

	private ArtifactStore store;

	private Film film;

	private VideoRequest request;

	protected abstract PublicationLog log();

	@BeforeEach
	void open() throws IOException {
		this.receiver = new CallbackReceiver();
		this.store = new LocalArtifactStore(this.folder);
		this.film = Films.of(kept("film"), kept("cover"), kept("srt"), kept("vtt"));
		this.request = Requests.toldTo(ACCOUNT, this.receiver.address());
	}

	@AfterEach
	void close() {
		this.receiver.close();
	}

	private ArtifactRef kept(String kind) {
		return this.store.put(new ArtifactKey(ACCOUNT, kind, "made"), kind.getBytes(UTF_8), "text/" + kind);
	}

	@Test
	void afterDeathAtAnyMomentStoreAndWebHookHaveTheFilmOnce() {
		int moment = 0;
		boolean died = true;
		while (died) {
			moment++;
			VideoId video = VideoId.random();
			died = publish(publishing(Reaper.at(moment)), video).isEmpty();
			publish(publishing(Reaper.idle()), video);
			assertPublishedOnce(video, "death at moment " + moment);
		}
		assertThat(moment).as("moments that were tried").isGreaterThan(24);
	}

	/** Which is where a process can be made to halt from outside. */
	@ParameterizedTest
	@CsvSource({ "store,CLAIMED", "store,SENDING", "store,HANDED_OVER", "store,CONFIRMED", "web-hook,CLAIMED",
			"web-hook,SENDING", "web-hook,HANDED_OVER", "web-hook,CONFIRMED" })
	void afterDeathAtACommitPointStoreAndWebHookHaveTheFilmOnce(String target, CommitPoint point) {
		VideoId video = VideoId.random();
		Reaper reaper = Reaper.at(target + "." + point);
		WatchedLog mortal = new WatchedLog(log(), (who, passed) -> reaper.moment(who + "." + passed));
		assertThat(publish(publishing(Reaper.idle(), mortal), video)).isEmpty();
		assertThat(publish(publishing(Reaper.idle()), video)).isPresent();
		assertPublishedOnce(video, target + "." + point);
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12 })
	void afterManyDeathsStoreAndWebHookHaveTheFilmOnce(long seed) {
		Random random = new Random(seed);
		VideoId video = VideoId.random();
		Optional<Publication> publication = Optional.empty();
		while (publication.isEmpty()) {
			publication = publish(publishing(Reaper.oneIn(12, random)), video);
		}
		assertThat(publish(publishing(Reaper.idle()), video)).isEqualTo(publication);
		assertPublishedOnce(video, "seed " + seed);
	}

	@Test
	void aReceiverWhoseAnswerIsLostHearsTheSameEventAgain() {
		VideoId video = VideoId.random();
		this.receiver.loseAnswers(2);
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> publish(publishing(Reaper.idle()), video))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.PROVIDER_UNAVAILABLE));
		assertThat(this.store.find(PublishedFilm.of(ACCOUNT, video).film())).as("the store's copy").isPresent();
		this.receiver.loseAnswers(0);
		publish(publishing(Reaper.idle()), video);
		assertThat(this.receiver.events(video)).hasSizeGreaterThan(1);
		assertPublishedOnce(video, "answers lost");
	}

	private void assertPublishedOnce(VideoId video, String death) {
		PublishedFilm place = PublishedFilm.of(ACCOUNT, video);
		assertThat(this.store.find(place.film()).map(ArtifactRef::sha256)).as(death)
			.contains(this.film.video().sha256());
		assertThat(List.of(place.cover(), place.srt(), place.vtt())).as(death)
			.allSatisfy((key) -> assertThat(this.store.find(key)).isPresent());
		assertThat(this.receiver.events(video).stream().distinct()).as(death)
			.containsExactly(Publication.eventId(video, PublishTarget.WEB_HOOK, this.film.video()).toString());
		for (PublishTarget target : PublishTarget.values()) {
			UUID event = Publication.eventId(video, target, this.film.video());
			assertThat(log().claim(event, video, target).state()).as(death).isEqualTo(State.CONFIRMED);
		}
	}

	/** Empty if the process died. */
	private Optional<Publication> publish(Publishing publishing, VideoId video) {
		try {
			return Optional.of(publishing.publish(this.film, this.request, video, false));
		}
		catch (Reaper.ProcessDeath ex) {
			return Optional.empty();
		}
	}

	private Publishing publishing(Reaper reaper) {
		return publishing(reaper, reaper.watch(PublicationLog.class, log()));
	}

	private Publishing publishing(Reaper reaper, PublicationLog log) {
		ArtifactStore mortal = reaper.watch(ArtifactStore.class, this.store);
		WebHookSettings settings = new WebHookSettings(URI.create("https://films.example.org"), true,
				Duration.ofSeconds(5), Duration.ofSeconds(5));
		WebHookPublisher hook = new WebHookPublisher(mortal, settings, new WebHookSecrets("secret", null),
				Clock.systemUTC());
		return new Publishing(List.of(reaper.watch(Publisher.class, new ObjectStorePublisher(mortal)),
				reaper.watch(Publisher.class, hook)), log);
	}

}
