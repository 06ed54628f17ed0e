package io.moneyprinter.stage;

import java.nio.file.Path;
import java.time.Clock;
import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.artifacts.ArtifactKey;
import io.moneyprinter.artifacts.DomainJson;
import io.moneyprinter.artifacts.local.LocalArtifactStore;
import io.moneyprinter.ledger.memory.InMemoryLedger;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ArtifactRef;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.IdempotencyKey;
import io.moneyprinter.video.InvalidRequestException;
import io.moneyprinter.video.VideoEvent;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class IntakeTests {

	private static final IdempotencyKey KEY = new IdempotencyKey("order-17");

	@TempDir
	private Path folder;

	private final InMemoryLedger ledger = new InMemoryLedger(Clock.systemUTC());

	private final RecordedEvents events = new RecordedEvents();

	private final List<Intake.Departure> departures = new ArrayList<>();

	private Intake intake;

	private LocalArtifactStore store;

	@BeforeEach
	void openStore() {
		this.store = new LocalArtifactStore(this.folder);
		this.intake = new Intake(this.ledger, this.store, this.events, Clock.systemUTC());
	}

	@Test
	void theSameKeyIsTheSameVideo() {
		VideoRequest request = VideoRequest.about("Salt").askedBy(AccountId.LOCAL, KEY);
		VideoId first = accept(request, new Arrival.Call()).get(0);
		VideoId second = accept(request, new Arrival.Record("video-requests", 2, 17)).get(0);
		assertThat(second).isEqualTo(first);
		assertThat(this.events.of(VideoEvent.VideoAccepted.class)).hasSize(1);
	}

	@Test
	void theSameKeyOfAnotherAccountIsAnotherVideo() {
		VideoRequest request = VideoRequest.about("Salt");
		VideoId mine = accept(request.askedBy(AccountId.LOCAL, KEY), new Arrival.Call()).get(0);
		VideoId yours = accept(request.askedBy(new AccountId("other"), KEY), new Arrival.Call()).get(0);
		assertThat(yours).isNotEqualTo(mine);
	}

	@Test
	void theSameKeyWithAnotherRequestIsRefused() {
		accept(VideoRequest.about("Salt").askedBy(AccountId.LOCAL, KEY), new Arrival.Call());
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> accept(VideoRequest.about("Sugar").askedBy(AccountId.LOCAL, KEY), new Arrival.Call()))
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.IDEMPOTENCY_CONFLICT));
		assertThat(this.events.of(VideoEvent.VideoAccepted.class)).hasSize(1);
	}

	@Test
	void aRecordDeliveredAgainIsTheSameVideo() {
		Arrival.Record place = new Arrival.Record("video-requests", 2, 17);
		VideoRequest request = VideoRequest.about("Salt");
		assertThat(accept(request, place)).isEqualTo(accept(request, place));
		assertThat(accept(request, new Arrival.Record("video-requests", 2, 18))).isNotEqualTo(accept(request, place));
	}

	@Test
	void callsWithoutAKeyAreDifferentVideos() {
		VideoRequest request = VideoRequest.about("Salt");
		assertThat(accept(request, new Arrival.Call())).isNotEqualTo(accept(request, new Arrival.Call()));
	}

	@Test
	void variantsBecomeVideosOfTheirOwn() {
		VideoRequest request = DomainJson.readRequest("{\"topic\":\"Salt\",\"variants\":3}".getBytes());
		assertThat(accept(request, new Arrival.Call())).hasSize(3).doesNotHaveDuplicates();
		assertThat(this.events.of(VideoEvent.VideoAccepted.class)).hasSize(3);
	}

	@Test
	void materialThatWasNeverUploadedIsRefused() {
		String json = "{\"topic\":\"Salt\",\"materials\":{\"own\":[\"" + "a".repeat(64) + "\"]}}";
		assertThatExceptionOfType(InvalidRequestException.class)
			.isThrownBy(() -> accept(DomainJson.readRequest(json.getBytes()), new Arrival.Call()))
			.withMessageContaining("uploaded before");
		assertThat(this.ledger.list(AccountId.LOCAL, 10, null)).isEmpty();
	}

	@Test
	void aVideoIsAcceptedEvenIfNobodyCanHearOfIt() {
		Intake deaf = new Intake(this.ledger, this.store, (event) -> {
			throw new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "The broker is away.");
		}, Clock.systemUTC());
		assertThat(deaf.accept(VideoRequest.about("Salt"), new Arrival.Call())).singleElement()
			.returns(true, Intake.Accepted::fresh);
	}

	@Test
	void acceptingByTheLedgerAloneLeavesTheRestToWhoeverSends() {
		VideoRequest request = VideoRequest.about("Salt").askedBy(AccountId.LOCAL, KEY);
		this.intake.accept(request, new Arrival.Call(), this.departures::add);
		this.intake.accept(request, new Arrival.Call(), this.departures::add);
		assertThat(this.events.of(VideoEvent.VideoAccepted.class)).isEmpty();
		assertThat(this.departures).singleElement().satisfies((departure) -> {
			ArtifactRef named = departure.message().request();
			assertThat(this.store.find(ArtifactKey.of(named))).isEmpty();
			assertThat(this.store.put(ArtifactKey.of(named), departure.request(), named.mediaType())).isEqualTo(named);
			assertThat(DomainJson.read(this.store, named, VideoRequest.class)).isEqualTo(request);
		});
	}

	@Test
	void bothWaysOfAcceptingGiveTheSameVideoOfTheSameRequest() {
		VideoRequest request = VideoRequest.about("Salt").askedBy(AccountId.LOCAL, KEY);
		List<Intake.Accepted> called = this.intake.accept(request, new Arrival.Call(), this.departures::add);
		assertThat(this.intake.accept(request, new Arrival.Record("video-requests", 2, 17))).singleElement()
			.returns(false, Intake.Accepted::fresh)
			.returns(DomainJson.write(called.get(0).message()), (video) -> DomainJson.write(video.message()));
	}

	private List<VideoId> accept(VideoRequest request, Arrival arrival) {
		return this.intake.accept(request, arrival).stream().map((accepted) -> accepted.message().videoId()).toList();
	}

}
