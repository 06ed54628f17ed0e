package io.moneyprinter.publish;

import java.time.Instant;
import java.util.Collections;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.UnaryOperator;

import io.moneyprinter.testkit.SteppingClock;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;

/**
 * What every publication log must do.
 */
public abstract class PublicationLogContract {

	protected final SteppingClock clock = new SteppingClock(Instant.parse("2026-01-02T03:04:05Z"));

	private final UUID eventId = UUID.randomUUID();

	private final VideoId video = VideoId.random();

	protected abstract PublicationLog log();

	private PublicationEntry claim() {
		return log().claim(this.eventId, this.video, PublishTarget.WEB_HOOK);
	}

	private PublicationEntry advanced(PublicationEntry next) {
		return log().advance(next).orElseThrow();
	}

	@Test
	void aClaimIsRememberedWithItsTime() {
		PublicationEntry first = claim();
		assertThat(first)
			.isEqualTo(PublicationEntry.claimed(this.eventId, this.video, PublishTarget.WEB_HOOK, first.changedAt()));
		assertThat(claim()).isEqualTo(first);
	}

	@Test
	void everyStateIsRememberedWithItsTime() {
		Instant before = claim().changedAt();
		for (UnaryOperator<PublicationEntry> arrow : List.<UnaryOperator<PublicationEntry>>of(PublicationEntry::sending,
				PublicationEntry::takenBack, PublicationEntry::sending, (entry) -> entry.inDoubt("It does not say."),
				PublicationEntry::sending, (entry) -> entry.confirmed("https://example.org/hook"))) {
			PublicationEntry next = arrow.apply(claim());
			PublicationEntry now = advanced(next);
			assertThat(now).isEqualTo(next.at(now.changedAt())).isEqualTo(claim());
			assertThat(now.changedAt()).isAfter(before);
			before = now.changedAt();
		}
	}

	@Test
	void whoSawAnOlderEntryIsTooLate() {
		PublicationEntry seen = claim();
		PublicationEntry sent = advanced(seen.sending());
		assertThat(log().advance(seen.sending())).isEmpty();
		PublicationEntry confirmed = advanced(sent.confirmed("first"));
		assertThat(log().advance(sent.confirmed("second"))).isEmpty();
		assertThat(log().advance(sent.takenBack())).isEmpty();
		assertThat(claim()).isEqualTo(confirmed);
	}

	@Test
	void ofManyThatSendOneIsFirst() throws Exception {
		PublicationEntry seen = claim();
		ExecutorService threads = Executors.newFixedThreadPool(8);
		try {
			List<Callable<Boolean>> couriers = Collections.nCopies(16, () -> log().advance(seen.sending()).isPresent());
			assertThat(threads.invokeAll(couriers)).extracting(Future::get).containsOnlyOnce(true);
		}
		finally {
			threads.shutdownNow();
		}
	}

	@Test
	void whatWasNeverClaimedCannotGoOn() {
		PublicationEntry stranger = PublicationEntry.claimed(UUID.randomUUID(), this.video, PublishTarget.STORE,
				Instant.EPOCH);
		assertThat(log().advance(stranger.sending())).isEmpty();
	}

}
