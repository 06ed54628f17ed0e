package io.moneyprinter.publish;

import java.time.Instant;
import java.util.UUID;

import io.moneyprinter.publish.PublicationEntry.State;
import io.moneyprinter.testkit.SteppingClock;
import io.moneyprinter.video.PublishTarget;
import io.moneyprinter.video.VideoId;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalStateException;

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

	@Test
	void aClaimIsRememberedWithItsTime() {
		PublicationEntry first = claim();
		assertThat(first).isEqualTo(new PublicationEntry(this.eventId, this.video, PublishTarget.WEB_HOOK,
				State.CLAIMED, null, first.changedAt()));
		assertThat(claim()).isEqualTo(first);
	}

	@Test
	void statesOnlyAdvance() {
		claim();
		log().sending(this.eventId);
		assertThat(claim().state()).isEqualTo(State.SENT);
		PublicationEntry confirmed = log().confirm(this.eventId, "https://example.org/hook");
		assertThat(confirmed.state()).isEqualTo(State.CONFIRMED);
		log().sending(this.eventId);
		assertThat(claim()).isEqualTo(confirmed);
	}

	@Test
	void theFirstConfirmationCounts() {
		claim();
		PublicationEntry first = log().confirm(this.eventId, "first");
		assertThat(log().confirm(this.eventId, "second")).isEqualTo(first);
		assertThat(first.delivery().address()).isEqualTo("first");
	}

	@Test
	void whatWasNeverClaimedCannotGoOn() {
		assertThatIllegalStateException().isThrownBy(() -> log().sending(UUID.randomUUID()));
		assertThatIllegalStateException().isThrownBy(() -> log().confirm(UUID.randomUUID(), "somewhere"));
		assertThatIllegalStateException().isThrownBy(() -> claim().delivery());
	}

}
