package io.moneyprinter.publish.store;

import java.nio.file.Path;
import java.util.UUID;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.publish.Handover;
import io.moneyprinter.publish.Whereabouts;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Requests;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class ObjectStorePublisherTests {

	private static final AccountId ACCOUNT = new AccountId("acme");

	private final VideoId video = VideoId.random();

	private ArtifactStore store;

	private ObjectStorePublisher publisher;

	@BeforeEach
	void open(@TempDir Path folder) {
		this.store = new LocalArtifactStore(folder);
		this.publisher = new ObjectStorePublisher(this.store);
	}

	private ArtifactRef kept(String kind, String content) {
		return this.store.put(new ArtifactKey(ACCOUNT, kind, "made-from-something"), content.getBytes(UTF_8),
				"text/" + kind);
	}

	private Handover handover(String content) {
		Film film = Films.of(kept("film", content), kept("cover", "cover"), kept("srt", "srt"), kept("vtt", "vtt"));
		return new Handover(this.video, Requests.of(ACCOUNT), film, new UUID(1, 1));
	}

	@Test
	void theFilmAndWhatBelongsToItLieUnderTheVideosId() {
		Handover handover = handover("film");
		assertThat(this.publisher.handOver(handover)).isEqualTo("acme/publication/" + this.video + ".mp4");
		PublishedFilm place = PublishedFilm.of(ACCOUNT, this.video);
		assertThat(this.store.find(place.film()).orElseThrow().sha256()).isEqualTo(handover.film().video().sha256());
		assertThat(this.store.find(place.cover())).isPresent();
		assertThat(this.store.find(place.srt())).isPresent();
		assertThat(this.store.find(place.vtt()).orElseThrow().mediaType()).isEqualTo("text/vtt");
	}

	@Test
	void itIsFoundOnlyWhenItIsThisFilm() {
		Handover first = handover("first cut");
		assertThat(this.publisher.find(first)).isEqualTo(new Whereabouts.Absent());
		String key = this.publisher.handOver(first);
		assertThat(this.publisher.find(first)).isEqualTo(new Whereabouts.Found(key));
		Handover second = handover("second cut");
		assertThat(this.publisher.find(second)).isEqualTo(new Whereabouts.Absent());
		assertThat(this.publisher.handOver(second)).isEqualTo(key);
		assertThat(this.publisher.find(second)).isEqualTo(new Whereabouts.Found(key));
	}

	@Test
	void aFilmThatIsGoneIsNotPublished() {
		Handover lost = new Handover(this.video, Requests.of(ACCOUNT), Films.plain(), new UUID(1, 1));
		assertThatExceptionOfType(VideoException.class).isThrownBy(() -> this.publisher.handOver(lost))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.ARTIFACT_MISSING));
		assertThat(this.store.find(PublishedFilm.of(ACCOUNT, this.video).film())).isEmpty();
	}

}
