package io.moneyprinter.publish;

import java.net.URI;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.UUID;

import io.moneyprinter.publish.memory.InMemoryPublicationLog;
import io.moneyprinter.testkit.SteppingClock;
import io.moneyprinter.testkit.video.Films;
import io.moneyprinter.testkit.video.Requests;
import io.moneyprinter.video.AccountId;
import io.moneyprinter.video.ErrorCode;
import io.moneyprinter.video.Film;
import io.moneyprinter.video.Publication;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoException;
import io.moneyprinter.video.VideoId;
import io.moneyprinter.video.VideoRequest;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

class PublishingTests {

	private static final Film FILM = Films.plain();

	private static final VideoRequest REQUEST = Requests.toldTo(AccountId.LOCAL,
			URI.create("https://example.org/hook"));

	private final VideoId video = VideoId.random();

	private final PublicationLog log = new InMemoryPublicationLog(
			new SteppingClock(Instant.parse("2026-01-02T03:04:05Z")));

	private final List<String> calls = new ArrayList<>();

	private final Target store = new Target(PublishTarget.STORE, "local/publication/film.mp4");

	private final Target hook = new Target(PublishTarget.WEB_HOOK, "https://example.org/hook");

	private final Publishing publishing = new Publishing(List.of(this.hook, this.store), this.log);

	@Test
	void theStoreHasTheFilmBeforeAnybodyIsTold() {
		Publication publication = this.publishing.publish(FILM, REQUEST, this.video);
		assertThat(this.calls).containsExactly("give store", "give web-hook");
		assertThat(publication.deliveries()).extracting(Publication.Delivery::target)
			.containsExactly(PublishTarget.STORE, PublishTarget.WEB_HOOK);
		assertThat(publication.film().key()).isEqualTo("local/publication/film.mp4");
		assertThat(publication.film().sha256()).isEqualTo(FILM.video().sha256());
		assertThat(publication.publishedAt()).isAfter("2026-01-02T03:04:05Z");
	}

	@Test
	void onlyTheRequestsTargetsAreServed() {
		Publication publication = this.publishing.publish(FILM, Requests.plain(), this.video);
		assertThat(this.calls).containsExactly("give store");
		assertThat(publication.deliveries()).hasSize(1);
	}

	@Test
	void repeatingItGivesTheSamePublicationAndTellsNobody() {
		Publication first = this.publishing.publish(FILM, REQUEST, this.video);
		this.calls.clear();
		assertThat(this.publishing.publish(FILM, REQUEST, this.video)).isEqualTo(first);
		assertThat(this.calls).isEmpty();
	}

	@Test
	void itGoesOnAtTheTargetThatFailed() {
		this.hook.failure = new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "Not now.");
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> this.publishing.publish(FILM, REQUEST, this.video))
			.withMessage("Not now.");
		this.hook.failure = null;
		this.calls.clear();
		this.publishing.publish(FILM, REQUEST, this.video);
		assertThat(this.calls).containsExactly("ask web-hook", "give web-hook");
		assertThat(this.hook.eventIds).hasSize(2).containsOnly(this.hook.eventIds.get(0));
	}

	@Test
	void aTargetThatMayHaveTheFilmIsAskedBeforeItIsGivenAgain() {
		UUID eventId = Publication.eventId(this.video, PublishTarget.STORE, FILM.video());
		this.log.claim(eventId, this.video, PublishTarget.STORE);
		this.log.sending(eventId);
		this.store.present = true;
		Publication publication = this.publishing.publish(FILM, Requests.plain(), this.video);
		assertThat(this.calls).containsExactly("ask store");
		assertThat(publication.film().key()).isEqualTo("local/publication/film.mp4");
	}

	@Test
	void anotherFilmOfTheSameVideoIsAnotherEvent() {
		this.publishing.publish(FILM, REQUEST, this.video);
		Film edited = Films.of(FILM.cover(), FILM.cover(), FILM.srt(), FILM.vtt());
		this.publishing.publish(edited, REQUEST, this.video);
		assertThat(this.hook.eventIds).hasSize(2).doesNotHaveDuplicates();
	}

	@Test
	void everyTargetNeedsItsPublisher() {
		assertThatIllegalArgumentException().isThrownBy(() -> new Publishing(List.of(this.store), this.log))
			.withMessageContaining("web-hook");
	}

	/** A target that does as it is told. */
	private final class Target implements Publisher {

		private final PublishTarget target;

		private final String address;

		private final List<UUID> eventIds = new ArrayList<>();

		private boolean present;

		private @Nullable VideoException failure;

		private Target(PublishTarget target, String address) {
			this.target = target;
			this.address = address;
		}

		@Override
		public PublishTarget target() {
			return this.target;
		}

		@Override
		public Optional<String> find(Handover handover) {
			PublishingTests.this.calls.add("ask " + this.target.id());
			return this.present ? Optional.of(this.address) : Optional.empty();
		}

		@Override
		public String handOver(Handover handover) {
			PublishingTests.this.calls.add("give " + this.target.id());
			this.eventIds.add(handover.eventId());
			if (this.failure != null) {
				throw this.failure;
			}
			return this.address;
		}

	}

}
