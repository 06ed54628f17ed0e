package io.moneyprinter.publish.store;

import java.io.IOException;
import java.net.URI;
import java.nio.file.Path;
import java.util.UUID;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.ArtifactStore;
import io.moneyprinter.artifacts.s3.S3ArtifactStore;
import io.moneyprinter.artifacts.s3.S3Settings;
import io.moneyprinter.publish.Handover;
import io.moneyprinter.publish.Whereabouts;
import io.moneyprinter.testkit.faults.FaultProxy;
import io.moneyprinter.testkit.faults.Weather;
import io.moneyprinter.testkit.objectstore.ObjectStoreServer;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Requests;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

/**
 * A connection to a real S3 server that is cut on the way: what is seen under a film's
 * final name is the whole film or nothing.
 */
class CutConnectionTests {

	private static final AccountId ACCOUNT = new AccountId("acme");

	private static String bucket;

	private static ArtifactStore store;

	@TempDir
	Path folder;

	private final VideoId video = VideoId.random();

	private final PublishedFilm place = PublishedFilm.of(ACCOUNT, this.video);

	@BeforeAll
	static void open() {
		bucket = ObjectStoreServer.shared().freshBucket();
		store = at(ObjectStoreServer.shared().endpoint());
	}

	private static ArtifactStore at(URI endpoint) {
		return new S3ArtifactStore(new S3Settings(endpoint, null, bucket, S3Settings.DEFAULT_REGION,
				ObjectStoreServer.ACCESS_KEY, ObjectStoreServer.SECRET_KEY));
	}

	@ParameterizedTest
	@ValueSource(longs = { 1, 1000, 3000, 5000 })
	void aPublicationThatIsCutIsFoundWholeOrNotAtAllAndRepeated(long cutAfter) throws IOException {
		Film film = Films.of(kept("film"), kept("cover"), kept("srt"), kept("vtt"));
		Handover handover = new Handover(this.video, Requests.of(ACCOUNT), film, UUID.randomUUID());
		try (FaultProxy proxy = FaultProxy.before(ObjectStoreServer.shared().endpoint())) {
			proxy.weather(new Weather.Cut(cutAfter, new Weather.Away()));
			assertUnavailable(() -> new ObjectStorePublisher(at(proxy.address())).handOver(handover));
		}
		ObjectStorePublisher publisher = new ObjectStorePublisher(store);
		if (publisher.find(handover) instanceof Whereabouts.Found) {
			assertWhole(film);
		}
		publisher.handOver(handover);
		assertWhole(film);
	}

	private ArtifactRef kept(String kind) {
		return store.put(new ArtifactKey(ACCOUNT, kind, this.video + "-made"), kind.repeat(1000).getBytes(UTF_8),
				"text/" + kind);
	}

	/** Fetching checks the hash. */
	private void assertWhole(Film film) {
		ArtifactRef published = store.find(this.place.film()).orElseThrow();
		assertThat(published.sha256()).isEqualTo(film.video().sha256());
		store.fetch(published, this.folder.resolve("fetched"));
		assertThat(store.find(this.place.cover())).isPresent();
	}

	private static void assertUnavailable(Runnable call) {
		assertThatExceptionOfType(VideoException.class).isThrownBy(call::run)
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.STORE_UNAVAILABLE));
	}

}
