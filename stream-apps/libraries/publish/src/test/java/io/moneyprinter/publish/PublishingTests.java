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
		Publication publication = this.publishing.publish(FILM, REQUEST, this.video, false);
		assertThat(this.calls).containsExactly("give store", "give web-hook");
		assertThat(publication.deliveries()).extracting(Publication.Delivery::target)
			.containsExactly(PublishTarget.STORE, PublishTarget.WEB_HOOK);
		assertThat(publication.film().key()).isEqualTo("local/publication/film.mp4");
		assertThat(publication.film().sha256()).isEqualTo(FILM.video().sha256());
		assertThat(publication.publishedAt()).isAfter("2026-01-02T03:04:05Z");
	}

	@Test
	void onlyTheRequestsTargetsAreServed() {
		Publication publication = this.publishing.publish(FILM, Requests.plain(), this.video, false);
		assertThat(this.calls).containsExactly("give store");
		assertThat(publication.deliveries()).hasSize(1);
	}

	@Test
	void repeatingItGivesTheSamePublicationAndTellsNobody() {
		Publication first = this.publishing.publish(FILM, REQUEST, this.video, false);
		this.calls.clear();
		assertThat(this.publishing.publish(FILM, REQUEST, this.video, false)).isEqualTo(first);
		assertThat(this.calls).isEmpty();
	}

	@Test
	void itGoesOnAtTheTargetThatFailed() {
		this.hook.failure = new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "Not now.");
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> this.publishing.publish(FILM, REQUEST, this.video, false))
			.withMessage("Not now.");
		this.hook.failure = null;
		this.calls.clear();
		this.publishing.publish(FILM, REQUEST, this.video, false);
		assertThat(this.calls).containsExactly("ask web-hook", "give web-hook");
		assertThat(this.hook.eventIds).hasSize(2).containsOnly(this.hook.eventIds.get(0));
	}

	@Test
	void aTargetThatMayHaveTheFilmIsAskedBeforeItIsGivenAgain() {
		UUID eventId = Publication.eventId(this.video, PublishTarget.STORE, FILM.video());
		this.log.advance(this.log.claim(eventId, this.video, PublishTarget.STORE).sending());
		this.store.whereabouts = new Whereabouts.Found(this.store.address);
		Publication publication = this.publishing.publish(FILM, Requests.plain(), this.video, false);
		assertThat(this.calls).containsExactly("ask store");
		assertThat(publication.film().key()).isEqualTo("local/publication/film.mp4");
	}

	@Test
	void aTargetThatRefusedIsGivenTheFilmAgainWithoutBeingAsked() {
		this.hook.failure = new NotTakenException(ErrorCode.PROVIDER_DENIED, "Not like this.");
		assertThatExceptionOfType(NotTakenException.class)
			.isThrownBy(() -> this.publishing.publish(FILM, REQUEST, this.video, false));
		this.hook.failure = null;
		this.calls.clear();
		this.publishing.publish(FILM, REQUEST, this.video, false);
		assertThat(this.calls).containsExactly("give web-hook");
	}

	@Test
	void aTargetThatCannotBeAskedAndWouldPublishTwiceIsLeftInDoubt() {
		inDoubt();
		assertThat(this.calls).containsExactly("give store", "give web-hook", "ask web-hook");
		this.publishing.publish(FILM, REQUEST, this.video, true);
		assertThat(this.calls).endsWith("ask web-hook", "give web-hook");
	}

	/** A refusal says nothing of the sending before. */
	@Test
	void aRefusalLeavesAnEarlierSendingInDoubt() {
		inDoubt();
		this.hook.failure = new NotTakenException(ErrorCode.PROVIDER_DENIED, "Not like this.");
		assertThatExceptionOfType(NotTakenException.class)
			.isThrownBy(() -> this.publishing.publish(FILM, REQUEST, this.video, true));
		assertInDoubt();
	}

	private void inDoubt() {
		this.hook.harmless = false;
		this.hook.whereabouts = new Whereabouts.Unknowable("It answers nobody.");
		this.hook.failure = new VideoException(ErrorCode.PROVIDER_UNAVAILABLE, "Not now.");
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> this.publishing.publish(FILM, REQUEST, this.video, false))
			.withMessage("Not now.");
		this.hook.failure = null;
		assertInDoubt();
	}

	private void assertInDoubt() {
		assertThatExceptionOfType(VideoException.class)
			.isThrownBy(() -> this.publishing.publish(FILM, REQUEST, this.video, false))
			.withMessage("The target 'web-hook' may or may not have the film of the video " + this.video
					+ ". It answers nobody. Look there: approve hands the film over once more, reject gives it up.")
			.satisfies((ex) -> assertThat(ex.code()).isEqualTo(ErrorCode.PUBLICATION_IN_DOUBT));
	}

	/** Another runner, whose lease ran out, had begun the same. */
	@Test
	void whoIsSlowerThanAnotherAsksFirst() {
		PublicationLog raced = new PublicationLog() {

			private boolean first = true;

			@Override
			public PublicationEntry claim(UUID eventId, VideoId video, PublishTarget target) {
				PublicationEntry seen = PublishingTests.this.log.claim(eventId, video, target);
				if (this.first) {
					this.first = false;
					PublishingTests.this.log.advance(seen.sending());
				}
				return seen;
			}

			@Override
			public Optional<PublicationEntry> advance(PublicationEntry next) {
				return PublishingTests.this.log.advance(next);
			}

		};
		new Publishing(List.of(this.hook, this.store), raced).publish(FILM, Requests.plain(), this.video, false);
		assertThat(this.calls).containsExactly("ask store", "give store");
	}

	@Test
	void anotherFilmOfTheSameVideoIsAnotherEvent() {
		this.publishing.publish(FILM, REQUEST, this.video, false);
		Film edited = Films.of(FILM.cover(), FILM.cover(), FILM.srt(), FILM.vtt());
		this.publishing.publish(edited, REQUEST, this.video, false);
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

		private Whereabouts whereabouts = new Whereabouts.Absent();

		private boolean harmless = true;

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
		public boolean repeatsHarmlessly() {
			return this.harmless;
		}

		@Override
		public Whereabouts find(Handover handover) {
			PublishingTests.this.calls.add("ask " + this.target.id());
			return this.whereabouts;
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
