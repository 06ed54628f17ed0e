package io.moneyprinter.platform.keeper;

import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

import io.moneyprinter.platform.home.PlatformException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class BrokenStreamsTest {

	private final List<Set<String>> attempts = new ArrayList<>();

	private boolean away;

	private boolean strange;

	private Instant now = Instant.parse("2026-01-01T00:00:00Z");

	private final BrokenStreams broken = new BrokenStreams(Set.of("films", "progress"), this::deploy, () -> this.now);

	private void deploy(Set<String> names) {
		this.attempts.add(names);
		if (this.away || (this.strange && names.contains("somebody's own"))) {
			throw new PlatformException("Data Flow is away.");
		}
	}

	@Test
	void whatIsBrokenIsDeployedOnce() {
		this.broken.add(Set.of("films", "progress"));
		this.broken.mend();
		this.broken.mend();
		assertThat(this.attempts).containsExactly(Set.of("films", "progress"));
		assertThat(this.broken.isEmpty()).isTrue();
	}

	@Test
	void whatOthersDeployedIsDeployedToo() {
		this.broken.add(Set.of("films", "somebody's own", "another"));
		this.broken.mend();
		assertThat(this.attempts).containsExactly(Set.of("films"), Set.of("another"), Set.of("somebody's own"));
		assertThat(this.broken.isEmpty()).isTrue();
	}

	@Test
	void whatOthersDeployedHoldsOursUpNeitherNowNorLater() {
		this.strange = true;
		this.broken.add(Set.of("films", "somebody's own"));
		assertThatExceptionOfType(PlatformException.class).isThrownBy(this.broken::mend);
		this.now = this.now.plusSeconds(1);
		assertThatExceptionOfType(PlatformException.class).isThrownBy(this.broken::mend);
		assertThat(this.attempts).containsExactly(Set.of("films"), Set.of("somebody's own"), Set.of("somebody's own"));
		assertThat(this.broken.isEmpty()).isFalse();
	}

	@Test
	void failuresAreFollowedByEverLongerPauses() {
		this.away = true;
		this.broken.add(Set.of("films", "progress"));
		for (int second = 0; second < 60; second++) {
			tryToMend();
			this.now = this.now.plusSeconds(1);
		}
		// At 0, 1, 3, 7, 15 and 31 s; the next would be after 61 s.
		assertThat(this.attempts).hasSize(6);
		assertThat(this.broken.isEmpty()).isFalse();
	}

	@Test
	void aSuccessForgivesEarlierFailures() {
		this.away = true;
		this.broken.add(Set.of("films", "progress"));
		tryToMend();
		this.away = false;
		this.now = this.now.plusSeconds(1);
		this.broken.mend();
		this.broken.add(Set.of("films"));
		this.broken.mend();
		assertThat(this.attempts).hasSize(3);
	}

	private void tryToMend() {
		int before = this.attempts.size();
		try {
			this.broken.mend();
			assertThat(this.attempts).as("an attempt that failed in silence").hasSize(before);
		}
		catch (PlatformException ex) {
			assertThat(this.attempts).hasSize(before + 1);
		}
	}

}
