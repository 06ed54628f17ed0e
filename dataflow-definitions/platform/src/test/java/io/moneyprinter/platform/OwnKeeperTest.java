package io.moneyprinter.platform;

import java.util.ArrayList;
import java.util.List;

import io.moneyprinter.platform.home.PlatformException;
import org.junit.jupiter.api.Test;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;

class OwnKeeperTest {

	private final List<ProcessHandle> spawned = new ArrayList<>();

	private final OwnKeeper keeper = new OwnKeeper(() -> {
		this.spawned.add(ProcessHandle.current());
		return ProcessHandle.current();
	});

	@Test
	void whatWasStartedIsKnownToTheInterruption() {
		ProcessHandle started = this.keeper.start();
		assertThat(this.keeper.interrupt()).contains(started);
	}

	@Test
	void whoFollowsAnothersKeeperHasNoneToEnd() {
		assertThat(this.keeper.interrupt()).isEmpty();
	}

	@Test
	void onceInterruptedNothingIsStarted() {
		this.keeper.interrupt();
		assertThatExceptionOfType(PlatformException.class).isThrownBy(this.keeper::start)
			.withMessage("The start was interrupted.");
		assertThat(this.spawned).isEmpty();
	}

}
